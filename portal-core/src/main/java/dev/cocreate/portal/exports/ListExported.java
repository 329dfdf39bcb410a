package dev.cocreate.portal.exports;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody took a list along. */
record ListExported(Visitor reader, String list, long rows) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(reader);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("list", list).add("rows", rows).build();
    }
}
