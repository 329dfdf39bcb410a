package dev.cocreate.portal.behalf;

import java.time.Instant;
import java.util.Optional;

/**
 * What the team said on behalf of somebody, and from where it knows.
 *
 * @param proposed whether the idea is theirs; else they want it
 * @param person empty once they are erased
 * @param account the company that they speak for
 * @param link empty when there is none
 * @param by who of the team said it
 */
public record GivenEvidence(
        boolean proposed,
        Optional<String> person,
        Optional<String> account,
        EvidenceKind kind,
        String words,
        String link,
        Optional<String> by,
        Instant at) {}
