package dev.cocreate.portal.pictures;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody gave a picture to show in what they write. */
record PictureTaken(Visitor owner, String name) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(owner);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("name", name).build();
    }
}
