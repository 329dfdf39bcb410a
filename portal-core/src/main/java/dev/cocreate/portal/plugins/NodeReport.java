package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.PluginStatus;
import java.util.Locale;

/** What one node says of one plugin. */
public record NodeReport(String node, String version, PluginStatus.State state, String reason) {
    /** The state as it stands in message keys and JSON. */
    public String slug() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
