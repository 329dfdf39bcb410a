package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody new wrote something that waits for the team. */
record ContributionHeld(Visitor author, long held) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(author);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("held", held).build();
    }
}
