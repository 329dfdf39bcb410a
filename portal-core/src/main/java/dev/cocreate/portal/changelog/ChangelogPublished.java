package dev.cocreate.portal.changelog;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Everybody sees an entry of the changelog now. */
record ChangelogPublished(long entry, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("entry", entry);
    }
}
