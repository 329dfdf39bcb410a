package dev.cocreate.portal.changelog;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** An entry of the changelog is a draft again. */
record ChangelogWithdrawn(long entry, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("entry", entry);
    }
}
