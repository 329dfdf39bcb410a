package dev.cocreate.plugin.votes;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's vote.
 *
 * @param person the id of whose it is
 * @param castAt when it was cast
 * @param confirmedAt when they said last that they still want it
 * @param stale whether they were asked since, and did not answer
 * @param importance how much they need it, {@code nice}, {@code important} or {@code critical}; empty when they did not say
 * @param reason what it would let them do, one line; empty when they did not say. The team's to read, not for everybody
 * @since 1.0
 */
public record VoteView(
        String person,
        Instant castAt,
        Instant confirmedAt,
        boolean stale,
        Optional<String> importance,
        Optional<String> reason) {}
