package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The team looked again, and somebody still may not speak. */
record AppealDeclined(Visitor team, long mute, PersonId whose) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("mute", mute)
                .add("whose", whose.value())
                .build();
    }
}
