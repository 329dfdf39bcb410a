package dev.cocreate.plugin.host;

import java.util.List;
import java.util.OptionalDouble;

/** What came of asking a scorer. */
public sealed interface ScoreAnswer {

    /**
     * It answered.
     *
     * @param value finite
     * @param moved the scores of the other cases in their order; empty where there is none
     */
    record Scored(double value, List<OptionalDouble> moved) implements ScoreAnswer {}

    /** It threw, or answered what is no finite number; the same inputs would fail again. */
    record Failed(String reason) implements ScoreAnswer {}

    /** It took too long. */
    record Late() implements ScoreAnswer {}

    /** It was not asked: no such scorer runs, or it is busy, or left alone after failures. */
    record NotAsked() implements ScoreAnswer {}
}
