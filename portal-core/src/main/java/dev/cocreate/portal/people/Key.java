package dev.cocreate.portal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A key of the API, as its list shows it: never the secret itself.
 *
 * @param owner name of whom it acts as
 * @param expiresAt when it stops working; empty for never
 */
public record Key(
        long id,
        String name,
        String owner,
        Scope scope,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {
    private static final Duration SOON = Duration.ofDays(14);

    public boolean isOver(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether it is time to make another one. */
    public boolean endsSoon(Instant now) {
        return !isOver(now)
                && expiresAt.filter(end -> end.isBefore(now.plus(SOON))).isPresent();
    }
}
