package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.PluginStatus;
import dev.cocreate.plugin.host.settings.SettingsForm;
import java.util.List;
import java.util.Optional;

/**
 * A plugin as the administrator sees it.
 *
 * @param status how this node is doing with it, once it has tried
 * @param reports what all nodes say
 */
public record PluginView(InstalledPlugin plugin, Optional<PluginStatus> status, List<NodeReport> reports) {

    /** In the word of the message bundles and the API: {@code running}, {@code stopped}, {@code failed}. */
    public String state() {
        if (plugin.enabled()) {
            return isRunning() ? "running" : "failed";
        }
        return plugin.reason().isEmpty() ? "stopped" : "failed";
    }

    /** Whether this node runs this version of it. */
    public boolean isRunning() {
        return status.filter(now -> now.state() == PluginStatus.State.RUNNING
                        && now.plugin().sha256().equals(plugin.sha256()))
                .isPresent();
    }

    /** Why it does not run although it should; empty when it does, or was switched off by hand. */
    public String reason() {
        return plugin.enabled() ? status.map(PluginStatus::reason).orElse("") : plugin.reason();
    }

    SettingsForm form() {
        return status.map(PluginStatus::settings).orElse(SettingsForm.NONE);
    }
}
