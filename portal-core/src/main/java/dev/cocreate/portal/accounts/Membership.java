package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.visit.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody of an account.
 *
 * @param name empty once they are erased
 * @param email empty once they are erased
 * @param source who said that they belong there
 * @param main whether they speak for this account
 * @param endedAt when they left it
 */
public record Membership(
        long id,
        PersonId person,
        Optional<String> name,
        Optional<String> email,
        AccountRole role,
        Source source,
        boolean main,
        Instant since,
        Optional<Instant> endedAt) {}
