package dev.cocreate.portal.hosts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A host vouches for somebody from now on. */
record PersonLinked(Visitor person, long host) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("host", host);
    }
}
