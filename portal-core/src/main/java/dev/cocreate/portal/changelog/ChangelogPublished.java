package dev.cocreate.portal.changelog;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Everybody sees an entry of the changelog now; nobody did it when its time had come. */
record ChangelogPublished(long entry, Optional<Visitor> team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return team;
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("entry", entry);
    }
}
