package dev.cocreate.portal.hosts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What is signed with a key of a host is no longer taken. */
record HostKeyRemoved(Visitor changer, long host, long key) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(changer);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("host", host).add("key", key).build();
    }
}
