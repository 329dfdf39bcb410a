package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The team pinned a sentence of somebody to a need. */
record QuotePinned(NeedId need, long quote, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("need", need.value())
                .add("quote", quote)
                .build();
    }
}
