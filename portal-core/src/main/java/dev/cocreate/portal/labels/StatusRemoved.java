package dev.cocreate.portal.labels;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A status is gone. */
record StatusRemoved(long status, Visitor administrator) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("status", status);
    }
}
