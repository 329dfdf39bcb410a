package dev.cocreate.portal.events;

import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event as the log has it.
 *
 * @param id grows with time within one idea
 * @param at when it happened
 * @param kind its name, for example {@code IdeaProposed}
 * @param idea the idea it happened to
 * @param person whom it is about
 * @param actedBy who really acted, when a key acted for a person
 * @param facts what else there is to know
 */
public record LoggedEvent(
        long id,
        Instant at,
        String kind,
        OptionalLong idea,
        Optional<PersonId> person,
        Optional<PersonId> actedBy,
        JsonObject facts) {}
