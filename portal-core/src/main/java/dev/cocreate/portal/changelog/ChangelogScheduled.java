package dev.cocreate.portal.changelog;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** A draft of the changelog will be published at a time, or no longer by itself. */
record ChangelogScheduled(long entry, Optional<Instant> at, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder().add("entry", entry);
        at.ifPresent(time -> facts.add("at", time.toString()));
        return facts.build();
    }
}
