package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.ideas.Ideas;
import java.time.Clock;

/** What the host asks of whoever runs it. */
public interface Portal {

    /** Handed to plugins that may read ideas; called in their threads. */
    Ideas ideas();

    /** Handed to every plugin that asks. */
    Clock clock();

    /**
     * Told when the host has stopped a plugin that kept failing. Called in the lifecycle thread, so return soon and call the
     * host from another.
     */
    void gaveUp(PluginDescriptor plugin, String reason);
}
