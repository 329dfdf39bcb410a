package dev.cocreate.portal.duties;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Somebody of the team chose how they want to be told of each kind. */
record WaysChosen(Visitor chooser, Map<Duty, Way> ways) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(chooser);
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder();
        ways.forEach((duty, way) -> facts.add(duty.slug(), way.slug()));
        return facts.build();
    }
}
