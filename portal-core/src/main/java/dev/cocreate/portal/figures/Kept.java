package dev.cocreate.portal.figures;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the portal kept of its word so far.
 *
 * @param answered share of the ideas with a vote that have an answer, 0 to 1; empty while there are none
 * @param firstAnswer median time from proposal to first answer; empty while there are none
 * @param shipped ideas shipped this calendar year, in UTC
 * @param open ideas that are not final
 * @param byBoard the same, per board's id
 * @param standing how many ideas came to which end so far
 * @param promises what became of the days that the team gave
 */
public record Kept(
        Optional<Double> answered,
        Optional<Duration> firstAnswer,
        int shipped,
        int open,
        Map<Long, Integer> byBoard,
        Standing standing,
        Promises promises) {

    /**
     * How many ideas came to which end.
     *
     * @param declined retired ones too
     * @param waiting those that nobody answered yet
     */
    public record Standing(int shipped, int declined, int waiting) {}

    /**
     * What became of the days that the team gave. The first day counts, so that putting one off does not keep it.
     *
     * @param measured ideas that shipped, or whose day is over
     * @param kept those of them that shipped in time
     */
    public record Promises(int measured, int kept) {}
}
