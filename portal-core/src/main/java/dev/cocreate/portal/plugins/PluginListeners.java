package dev.cocreate.portal.plugins;

import dev.cocreate.portal.events.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Lets plugins that listen take part in the event log, each with a place of its own. */
@ApplicationScoped
class PluginListeners {
    private final Delivery delivery;
    private final Hosting hosting;
    private final Jdbi jdbi;
    private final Set<String> listening = new HashSet<>();

    @Inject
    PluginListeners(Delivery delivery, Hosting hosting, Jdbi jdbi) {
        this.delivery = delivery;
        this.hosting = hosting;
        this.jdbi = jdbi;
    }

    /** These plugins run here and listen, and no others. */
    void follow(Set<String> plugins) {
        for (var plugin : plugins) {
            if (listening.add(plugin)) {
                delivery.add(new PluginConsumer(plugin, hosting.host()));
            }
        }
        for (var plugin : Set.copyOf(listening)) {
            if (!plugins.contains(plugin)) {
                delivery.remove(PluginConsumer.name(plugin));
                listening.remove(plugin);
            }
        }
    }

    /** A removed plugin that comes back begins with what happens from then on. */
    void forget(String plugin) {
        jdbi.useHandle(
                handle -> handle.execute("delete from event_consumer where name = ?", PluginConsumer.name(plugin)));
    }
}
