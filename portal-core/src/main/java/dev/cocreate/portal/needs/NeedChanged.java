package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The team changed the words of a need, its horizon, or whether it is met. */
record NeedChanged(NeedId need, Horizon horizon, NeedState state, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("need", need.value())
                .add("horizon", horizon.slug())
                .add("state", state.slug())
                .build();
    }
}
