package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A need that had been merged goes on by itself again. */
record NeedUnmerged(NeedId merged, NeedId from, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("need", merged.value())
                .add("merged", merged.value())
                .add("from", from.value())
                .build();
    }
}
