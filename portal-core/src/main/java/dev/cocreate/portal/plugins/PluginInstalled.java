package dev.cocreate.portal.plugins;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A plugin was installed, or another version of it; by nobody when the distribution brought it along. */
record PluginInstalled(Optional<Visitor> by, String plugin, String version) implements DomainEvent {
    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("plugin", plugin)
                .add("version", version)
                .build();
    }
}
