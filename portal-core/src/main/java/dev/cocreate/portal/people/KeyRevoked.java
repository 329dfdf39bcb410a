package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A key of the API was revoked. */
record KeyRevoked(Visitor revoker, long key) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(revoker);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("key", key);
    }
}
