package dev.cocreate.portal.openid;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** An administrator took a way to sign in away. */
record ProviderRemoved(Visitor administrator, long provider) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("provider", provider);
    }
}
