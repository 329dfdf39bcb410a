package dev.cocreate.portal.openid;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody can come in by a provider from now on. */
record IdentityLinked(Visitor person, long provider) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("provider", provider);
    }
}
