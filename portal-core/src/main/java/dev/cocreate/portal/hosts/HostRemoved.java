package dev.cocreate.portal.hosts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A host was removed, and the sessions in its frames with it. */
record HostRemoved(Visitor changer, long host) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(changer);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("host", host);
    }
}
