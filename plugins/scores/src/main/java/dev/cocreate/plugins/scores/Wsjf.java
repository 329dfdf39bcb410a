package dev.cocreate.plugins.scores;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.plugin.scores.Scale.Step;
import dev.cocreate.plugin.scores.Score;
import org.pf4j.Extension;

/**
 * Weighted shortest job first: (value + time criticality + risk reduction) ÷ job size.
 *
 * <p>Cost of delay divided by duration is Donald Reinertsen's, <i>The Principles of Product Development Flow</i> (2009). The three
 * parts of the cost of delay, their scale and size in place of duration are those of the
 * <a href="https://framework.scaledagile.com/wsjf">Scaled Agile Framework</a>.
 */
@Extension
public class Wsjf implements IdeaScorer {

    private static final Scale FIBONACCI =
            Scale.steps(Step.of(1), Step.of(2), Step.of(3), Step.of(5), Step.of(8), Step.of(13), Step.of(20));

    @Override
    public Formula formula() {
        return Formula.of(
                "wsjf",
                Text.of("WSJF"),
                Text.of("(Value + urgency + risk reduction) ÷ size")
                        .in("de", "(Wert + Dringlichkeit + Risikominderung) ÷ Größe")
                        .in("zh", "（价值 + 紧迫性 + 降低风险）÷ 规模")
                        .in("ar", "(القيمة + الإلحاح + تقليل المخاطر) ÷ الحجم"),
                Input.of(
                                "value",
                                Text.of("Value").in("de", "Wert").in("zh", "价值").in("ar", "القيمة"),
                                FIBONACCI)
                        .help(Text.of("For users and the business, compared with the other ideas.")
                                .in("de", "Für Nutzende und Geschäft, verglichen mit den anderen Ideen.")
                                .in("zh", "与其他想法相比，对用户和业务的价值。")
                                .in("ar", "للمستخدمين والعمل، مقارنةً بالأفكار الأخرى.")),
                Input.of(
                                "urgency",
                                Text.of("Urgency")
                                        .in("de", "Dringlichkeit")
                                        .in("zh", "紧迫性")
                                        .in("ar", "الإلحاح"),
                                FIBONACCI)
                        .help(Text.of("How fast the value decays while it waits.")
                                .in("de", "Wie schnell der Wert beim Warten schwindet.")
                                .in("zh", "等待时价值流失得有多快。")
                                .in("ar", "كم تتلاشى القيمة سريعًا أثناء الانتظار.")),
                Input.of(
                                "risk",
                                Text.of("Risk reduction")
                                        .in("de", "Risikominderung")
                                        .in("zh", "降低风险")
                                        .in("ar", "تقليل المخاطر"),
                                FIBONACCI)
                        .help(Text.of("Which risks it takes away, and what it makes possible.")
                                .in("de", "Welche Risiken es nimmt und was es möglich macht.")
                                .in("zh", "它消除哪些风险，又使什么成为可能。")
                                .in("ar", "أي مخاطر تزيلها، وما الذي تتيحه.")),
                Input.of(
                                "size",
                                Text.of("Size").in("de", "Größe").in("zh", "规模").in("ar", "الحجم"),
                                FIBONACCI)
                        .help(Text.of("How large the job is, compared with the others.")
                                .in("de", "Wie groß die Arbeit ist, verglichen mit den anderen.")
                                .in("zh", "与其他工作相比有多大。")
                                .in("ar", "حجم العمل مقارنةً بغيره.")));
    }

    @Override
    public Score score(Inputs inputs) {
        double delay = inputs.value("value") + inputs.value("urgency") + inputs.value("risk");
        return new Score(delay / inputs.value("size"));
    }
}
