package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.settings.SettingsForm;
import java.util.Set;

/**
 * How a plugin is doing on this node.
 *
 * @param plugin the version that runs, ran last, or should have run
 * @param reason why it failed, in words; empty otherwise
 * @param points the simple names of the extension points it implements, while it runs
 * @param settings what can be set, while it runs
 * @param paused the points at which it is left alone after failures
 */
public record PluginStatus(
        PluginDescriptor plugin,
        State state,
        String reason,
        Set<String> points,
        SettingsForm settings,
        Set<String> paused) {

    /** What it is doing. */
    public enum State {
        RUNNING,
        STOPPED,
        FAILED
    }

    static PluginStatus stopped(PluginDescriptor plugin) {
        return new PluginStatus(plugin, State.STOPPED, "", Set.of(), SettingsForm.NONE, Set.of());
    }

    static PluginStatus failed(PluginDescriptor plugin, String reason) {
        return new PluginStatus(plugin, State.FAILED, reason, Set.of(), SettingsForm.NONE, Set.of());
    }
}
