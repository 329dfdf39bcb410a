package dev.cocreate.portal.openid;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody does not come in by a provider any longer. */
record IdentityUnlinked(Visitor person, long provider) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("provider", provider);
    }
}
