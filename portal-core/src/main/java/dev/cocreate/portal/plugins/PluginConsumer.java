package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.events.Event;
import dev.cocreate.plugin.host.Delivery;
import dev.cocreate.plugin.host.PluginHost;
import dev.cocreate.portal.events.EventConsumer;
import dev.cocreate.portal.events.LoggedEvent;
import jakarta.enterprise.inject.Vetoed;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Brings events to one plugin, in the plugin API's words: without the people, whom plugins are not told of yet. */
@Vetoed // made for each plugin, not found
final class PluginConsumer implements EventConsumer {
    private final String plugin;
    private final PluginHost host;

    PluginConsumer(String plugin, PluginHost host) {
        this.plugin = plugin;
        this.host = host;
    }

    static String name(String plugin) {
        return "plugin:" + plugin;
    }

    @Override
    public String name() {
        return name(plugin);
    }

    @Override
    public void accept(LoggedEvent event) {
        var delivery = host.deliver(plugin, told(event));
        if (delivery instanceof Delivery.Failed failed) {
            throw new IllegalStateException(failed.reason());
        }
        if (delivery instanceof Delivery.NotRunning) {
            throw new IllegalStateException("The plugin is just being stopped.");
        }
    }

    static Event told(LoggedEvent event) {
        var idea = event.idea().isPresent()
                ? Optional.of(Long.toString(event.idea().getAsLong()))
                : Optional.<String>empty();
        return new Event(event.id(), event.kind(), event.at(), idea, facts(event.facts()));
    }

    private static Map<String, Object> facts(JsonObject json) {
        var facts = new HashMap<String, Object>();
        json.forEach((name, value) -> fact(value).ifPresent(fact -> facts.put(name, fact)));
        return facts;
    }

    private static Optional<Object> fact(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(number((JsonNumber) value));
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            case NULL -> Optional.empty();
            case ARRAY ->
                Optional.of(((JsonArray) value)
                        .stream().flatMap(item -> fact(item).stream()).toList());
            case OBJECT -> Optional.of(facts((JsonObject) value));
        };
    }

    private static Object number(JsonNumber number) {
        return number.isIntegral() ? (Object) number.longValue() : (Object) number.doubleValue();
    }
}
