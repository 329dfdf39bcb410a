package dev.cocreate.portal.notices;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody chose how they want to be told. */
record ChannelChosen(Visitor chooser, Channel channel) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(chooser);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("channel", channel.slug()).build();
    }
}
