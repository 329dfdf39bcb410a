package dev.cocreate.plugins.scores;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.plugin.scores.Score;
import org.pf4j.Extension;

/**
 * Value ÷ effort, each from 1 to 10.
 *
 * <p>Nobody's in particular: return on investment with guesses, as in the two-by-two of value and effort that hangs on many walls.
 */
@Extension
public class ValueByEffort implements IdeaScorer {

    private static final Scale TEN = Scale.range(1, 10);

    @Override
    public Formula formula() {
        return Formula.of(
                "value-effort",
                Text.of("Value by effort")
                        .in("de", "Wert durch Aufwand")
                        .in("zh", "价值与投入之比")
                        .in("ar", "القيمة مقابل الجهد"),
                Text.of("Value ÷ effort")
                        .in("de", "Wert ÷ Aufwand")
                        .in("zh", "价值 ÷ 投入")
                        .in("ar", "القيمة ÷ الجهد"),
                Input.of(
                                "value",
                                Text.of("Value").in("de", "Wert").in("zh", "价值").in("ar", "القيمة"),
                                TEN)
                        .help(Text.of("What customers and the company gain, from 1 to 10.")
                                .in("de", "Was Kundschaft und Unternehmen gewinnen, von 1 bis 10.")
                                .in("zh", "客户和公司得到什么，1 到 10。")
                                .in("ar", "ما يكسبه العملاء والشركة، من 1 إلى 10.")),
                Input.of(
                                "effort",
                                Text.of("Effort")
                                        .in("de", "Aufwand")
                                        .in("zh", "投入")
                                        .in("ar", "الجهد"),
                                TEN)
                        .help(Text.of("What it takes, from 1 to 10.")
                                .in("de", "Was es braucht, von 1 bis 10.")
                                .in("zh", "需要付出什么，1 到 10。")
                                .in("ar", "ما تتطلبه، من 1 إلى 10.")));
    }

    @Override
    public Score score(Inputs inputs) {
        return new Score(inputs.value("value") / inputs.value("effort"));
    }
}
