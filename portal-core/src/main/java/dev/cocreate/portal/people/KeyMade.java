package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A key of the API was made, for so much. */
record KeyMade(Visitor maker, long key, Scope scope) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(maker);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("scope", scope.slug())
                .build();
    }
}
