package dev.cocreate.portal.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A key of the API, as its list shows it: never the secret itself.
 *
 * @param owner name of whom it acts as
 */
public record Key(long id, String name, String owner, Instant createdAt, Optional<Instant> lastUsedAt) {}
