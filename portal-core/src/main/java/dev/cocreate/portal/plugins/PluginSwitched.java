package dev.cocreate.portal.plugins;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A plugin was switched on or off. */
record PluginSwitched(Visitor who, String plugin, boolean on) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(who);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder().add("plugin", plugin).add("on", on).build();
    }
}
