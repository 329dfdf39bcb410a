package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.ScoreAnswer;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What came of asking a scorer.
 *
 * @param value the score; empty unless it scored
 * @param moved the scores of the other cases in their order, empty where there is none
 * @param reason the plugin's own words for why it failed; empty otherwise
 */
public record PluginScore(Outcome outcome, OptionalDouble value, List<OptionalDouble> moved, String reason) {

    /** How it went. */
    public enum Outcome {
        SCORED,
        /** It would fail again. */
        FAILED,
        LATE,
        NOT_ASKED
    }

    static PluginScore of(ScoreAnswer answer) {
        if (answer instanceof ScoreAnswer.Scored scored) {
            return new PluginScore(Outcome.SCORED, OptionalDouble.of(scored.value()), scored.moved(), "");
        }
        if (answer instanceof ScoreAnswer.Failed failed) {
            return without(Outcome.FAILED, failed.reason());
        }
        return without(answer instanceof ScoreAnswer.Late ? Outcome.LATE : Outcome.NOT_ASKED, "");
    }

    private static PluginScore without(Outcome outcome, String reason) {
        return new PluginScore(outcome, OptionalDouble.empty(), List.of(), reason);
    }
}
