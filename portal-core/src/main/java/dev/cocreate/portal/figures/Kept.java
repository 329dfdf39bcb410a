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
 */
public record Kept(
        Optional<Double> answered, Optional<Duration> firstAnswer, int shipped, int open, Map<Long, Integer> byBoard) {}
