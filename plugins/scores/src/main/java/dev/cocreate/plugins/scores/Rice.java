package dev.cocreate.plugins.scores;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.plugin.scores.Known;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.plugin.scores.Scale.Step;
import dev.cocreate.plugin.scores.Score;
import org.pf4j.Extension;

/**
 * RICE: (reach × impact × confidence) ÷ effort.
 *
 * <p>By Sean McBride at Intercom, <a href="https://www.intercom.com/blog/rice-simple-prioritization-for-product-managers/">RICE:
 * Simple prioritization for product managers</a>, with his five steps of impact and effort in person-months.
 */
@Extension
public class Rice implements IdeaScorer {

    @Override
    public Formula formula() {
        return Formula.of(
                "rice",
                Text.of("RICE"),
                Text.of("Reach × impact × confidence ÷ effort")
                        .in("de", "Reichweite × Wirkung × Zuversicht ÷ Aufwand")
                        .in("zh", "覆盖 × 影响 × 信心 ÷ 投入")
                        .in("ar", "الوصول × الأثر × الثقة ÷ الجهد"),
                Input.of(
                                "reach",
                                Text.of("Reach")
                                        .in("de", "Reichweite")
                                        .in("zh", "覆盖")
                                        .in("ar", "الوصول"),
                                Scale.range(
                                        0,
                                        1_000_000_000,
                                        Text.of("people")
                                                .in("de", "Menschen")
                                                .in("zh", "人")
                                                .in("ar", "أشخاص")))
                        .help(Text.of(
                                        "How many people it will affect within the same time for all ideas, such as a year.")
                                .in(
                                        "de",
                                        "Wie viele Menschen es im gleichen Zeitraum für alle Ideen betrifft, etwa in einem Jahr.")
                                .in("zh", "在对所有想法相同的时间内（例如一年）会影响多少人。")
                                .in("ar", "كم شخصًا ستؤثر فيهم خلال المدة نفسها لكل الأفكار، كسنة مثلًا."))
                        .known(Known.FRESH_VOTES),
                Input.of(
                                "impact",
                                Text.of("Impact")
                                        .in("de", "Wirkung")
                                        .in("zh", "影响")
                                        .in("ar", "الأثر"),
                                Scale.steps(
                                        new Step(
                                                0.25,
                                                Text.of("minimal")
                                                        .in("de", "minimal")
                                                        .in("zh", "极小")
                                                        .in("ar", "ضئيل")),
                                        new Step(
                                                0.5,
                                                Text.of("low")
                                                        .in("de", "gering")
                                                        .in("zh", "小")
                                                        .in("ar", "قليل")),
                                        new Step(
                                                1,
                                                Text.of("medium")
                                                        .in("de", "mittel")
                                                        .in("zh", "中")
                                                        .in("ar", "متوسط")),
                                        new Step(
                                                2,
                                                Text.of("high")
                                                        .in("de", "groß")
                                                        .in("zh", "大")
                                                        .in("ar", "كبير")),
                                        new Step(
                                                3,
                                                Text.of("massive")
                                                        .in("de", "enorm")
                                                        .in("zh", "极大")
                                                        .in("ar", "هائل"))))
                        .help(Text.of("How much it moves what you aim for, for each person it reaches.")
                                .in("de", "Wie sehr es für jeden, den es erreicht, zum Ziel beiträgt.")
                                .in("zh", "对每个受影响的人，它对目标的推动有多大。")
                                .in("ar", "كم تقرّب كلَّ من تصل إليه من الهدف.")),
                Input.of(
                                "confidence",
                                Text.of("Confidence")
                                        .in("de", "Zuversicht")
                                        .in("zh", "信心")
                                        .in("ar", "الثقة"),
                                Scale.share())
                        .help(Text.of("How sure you are of the other numbers: 100 with data, 80 with some, 50 without.")
                                .in("de", "Wie sicher die anderen Zahlen sind: 100 mit Daten, 80 mit einigen, 50 ohne.")
                                .in("zh", "对其他数字有多大把握：有数据为 100，有一些为 80，没有为 50。")
                                .in("ar", "مدى ثقتك بالأرقام الأخرى: 100 مع بيانات، 80 مع بعضها، 50 بدونها.")),
                Input.of(
                                "effort",
                                Text.of("Effort")
                                        .in("de", "Aufwand")
                                        .in("zh", "投入")
                                        .in("ar", "الجهد"),
                                Scale.range(
                                        0.1,
                                        1000,
                                        Text.of("person-months")
                                                .in("de", "Personenmonate")
                                                .in("zh", "人月")
                                                .in("ar", "أشهر عمل")))
                        .help(Text.of("All that it takes of everybody, tests and documentation included.")
                                .in("de", "Alles, was es von allen braucht, mit Tests und Dokumentation.")
                                .in("zh", "所有人需要付出的全部工作，包括测试和文档。")
                                .in("ar", "كل ما تتطلبه من الجميع، مع الاختبارات والتوثيق.")));
    }

    @Override
    public Score score(Inputs inputs) {
        return new Score(
                inputs.value("reach") * inputs.value("impact") * inputs.value("confidence") / inputs.value("effort"));
    }
}
