package dev.cocreate.stories.ranking;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.plugin.scores.Score;

/** A scorer that answers what it is given, and with some numbers does all that a scorer must not. */
public class Moody implements IdeaScorer {
    @Override
    public Formula formula() {
        return Formula.of(
                "moody", Text.of("Moody"), Text.of("x, or not"), Input.of("x", Text.of("X"), Scale.range(0, 100)));
    }

    @Override
    public Score score(Inputs inputs) {
        var x = inputs.value("x");
        if (x == 13) {
            throw new IllegalStateException("<b>bad luck</b>");
        }
        if (x == 15) {
            hang();
        }
        return new Score(x == 14 ? Double.NaN : x);
    }

    private static void hang() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its next version, to which less is better. */
    public static class Turned extends Moody {
        @Override
        public Formula formula() {
            var before = super.formula();
            return new Formula(before.id(), before.name(), Text.of("x, turned"), before.inputs(), false);
        }
    }
}
