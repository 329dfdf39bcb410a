package dev.cocreate.plugins.scores;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Inputs;
import dev.cocreate.plugin.scores.Known;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.plugin.scores.Score;
import org.pf4j.Extension;

/**
 * Opportunity: importance + max(importance − satisfaction, 0), each from 0 to 10.
 *
 * <p>By Anthony Ulwick, the opportunity algorithm of Outcome-Driven Innovation; "Turn Customer Input into Innovation", <i>Harvard
 * Business Review</i>, January 2002. Both are ten times the share of those who say that it matters to them, or that they are
 * satisfied with how they get it done today. Above 15 is an extreme opportunity, below 10 is none.
 */
@Extension
public class Opportunity implements IdeaScorer {

    private static final Scale TEN = Scale.range(0, 10);

    @Override
    public Formula formula() {
        return Formula.of(
                "opportunity",
                Text.of("Opportunity").in("de", "Chance").in("zh", "机会").in("ar", "الفرصة"),
                Text.of("Importance + importance above satisfaction")
                        .in("de", "Wichtigkeit + was die Wichtigkeit über der Zufriedenheit liegt")
                        .in("zh", "重要性 + 重要性超出满意度的部分")
                        .in("ar", "الأهمية + ما تزيد به الأهمية على الرضا"),
                Input.of(
                                "importance",
                                Text.of("Importance")
                                        .in("de", "Wichtigkeit")
                                        .in("zh", "重要性")
                                        .in("ar", "الأهمية"),
                                TEN)
                        .help(Text.of("Of ten people concerned, to how many does it matter?")
                                .in("de", "Wie vielen von zehn Betroffenen ist es wichtig?")
                                .in("zh", "十个相关的人中，有几个觉得它重要？")
                                .in("ar", "من كل عشرة معنيين، كم شخصًا تهمّه؟"))
                        .known(Known.IMPORTANCE),
                Input.of(
                                "satisfaction",
                                Text.of("Satisfaction")
                                        .in("de", "Zufriedenheit")
                                        .in("zh", "满意度")
                                        .in("ar", "الرضا"),
                                TEN)
                        .help(Text.of(
                                        "Of ten people concerned, how many are satisfied with how they get it done today?")
                                .in("de", "Wie viele von zehn Betroffenen sind zufrieden damit, wie es heute geht?")
                                .in("zh", "十个相关的人中，有几个对现在的做法满意？")
                                .in("ar", "من كل عشرة معنيين، كم شخصًا راضٍ عن طريقته اليوم؟")));
    }

    @Override
    public Score score(Inputs inputs) {
        double importance = inputs.value("importance");
        return new Score(importance + Math.max(importance - inputs.value("satisfaction"), 0));
    }
}
