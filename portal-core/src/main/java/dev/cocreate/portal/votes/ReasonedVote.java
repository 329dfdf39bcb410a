package dev.cocreate.portal.votes;

import dev.cocreate.portal.platform.visit.PersonId;
import java.time.Instant;

/**
 * A vote as the team sees it.
 *
 * @param name of whom it is
 * @param email for administrators' eyes only
 * @param castAt when it was cast
 * @param saidAt when they said last what it means to them; when it was cast, if they never did
 * @param confirmedAt when they said last that it holds, by casting it, saying what it means or confirming it
 * @param stale whether they were asked since and did not answer
 */
public record ReasonedVote(
        PersonId person,
        String name,
        String email,
        Instant castAt,
        Instant saidAt,
        Instant confirmedAt,
        boolean stale,
        Stake stake) {}
