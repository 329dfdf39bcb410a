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
 * ICE: the mean of impact, confidence and ease, each from 1 to 10.
 *
 * <p>By Sean Ellis; described in Sean Ellis and Morgan Brown, <i>Hacking Growth</i> (2017). Others multiply the three, which ranks
 * much alike and looks more exact than it is.
 */
@Extension
public class Ice implements IdeaScorer {

    private static final Scale TEN = Scale.range(1, 10);

    @Override
    public Formula formula() {
        return Formula.of(
                "ice",
                Text.of("ICE"),
                Text.of("(Impact + confidence + ease) ÷ 3")
                        .in("de", "(Wirkung + Zuversicht + Leichtigkeit) ÷ 3")
                        .in("zh", "（影响 + 信心 + 容易程度）÷ 3")
                        .in("ar", "(الأثر + الثقة + السهولة) ÷ 3"),
                Input.of(
                                "impact",
                                Text.of("Impact")
                                        .in("de", "Wirkung")
                                        .in("zh", "影响")
                                        .in("ar", "الأثر"),
                                TEN)
                        .help(Text.of("What it does for the aim if it works, from 1 to 10.")
                                .in("de", "Was es fürs Ziel bewirkt, wenn es gelingt, von 1 bis 10.")
                                .in("zh", "如果成功，它对目标有多大作用，1 到 10。")
                                .in("ar", "ما تفعله للهدف إن نجحت، من 1 إلى 10.")),
                Input.of(
                                "confidence",
                                Text.of("Confidence")
                                        .in("de", "Zuversicht")
                                        .in("zh", "信心")
                                        .in("ar", "الثقة"),
                                TEN)
                        .help(Text.of("How sure you are that it works, from 1 to 10.")
                                .in("de", "Wie sicher es gelingt, von 1 bis 10.")
                                .in("zh", "对它会成功有多大把握，1 到 10。")
                                .in("ar", "مدى ثقتك بنجاحها، من 1 إلى 10.")),
                Input.of(
                                "ease",
                                Text.of("Ease")
                                        .in("de", "Leichtigkeit")
                                        .in("zh", "容易程度")
                                        .in("ar", "السهولة"),
                                TEN)
                        .help(Text.of("How little it takes, from 1 to 10.")
                                .in("de", "Wie wenig es braucht, von 1 bis 10.")
                                .in("zh", "做起来有多容易，1 到 10。")
                                .in("ar", "كم هي سهلة، من 1 إلى 10.")));
    }

    @Override
    public Score score(Inputs inputs) {
        return new Score((inputs.value("impact") + inputs.value("confidence") + inputs.value("ease")) / 3);
    }
}
