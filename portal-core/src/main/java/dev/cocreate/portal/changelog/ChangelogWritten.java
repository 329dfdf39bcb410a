package dev.cocreate.portal.changelog;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** An entry of the changelog was written; whether everybody sees it is another event. */
record ChangelogWritten(long entry, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("entry", entry);
    }
}
