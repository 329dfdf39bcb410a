package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody asks the team to look again at why they may not speak. */
record MuteAppealed(Visitor muted, long mute) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(muted);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("mute", mute).build();
    }
}
