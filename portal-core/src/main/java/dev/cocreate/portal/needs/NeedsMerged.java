package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A need goes on in another one. */
record NeedsMerged(NeedId merged, NeedId into, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("need", into.value())
                .add("merged", merged.value())
                .add("into", into.value())
                .build();
    }
}
