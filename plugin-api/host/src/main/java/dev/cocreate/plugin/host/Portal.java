package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import java.time.Clock;

/** What the host asks of whoever runs it. */
public interface Portal {

    /** What a plugin may be handed, asked at each start of it; called in its threads. */
    Services services(PluginDescriptor plugin);

    /** Handed to every plugin that asks. */
    Clock clock();

    /**
     * Told when the host has stopped a plugin that kept failing. Called in the lifecycle thread, so return soon and call the
     * host from another.
     */
    void gaveUp(PluginDescriptor plugin, String reason);
}
