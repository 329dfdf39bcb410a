package dev.cocreate.plugin.host;

import java.util.List;
import java.util.Optional;

/**
 * Everything this node's host knows, at one moment.
 *
 * @param plugins by id
 * @param unloadedButAlive class loaders of stopped versions that are still in memory; a number that only grows is a leak
 * @param stuckThreads threads of stopped plugins that did not end
 */
public record HostSnapshot(List<PluginStatus> plugins, int unloadedButAlive, int stuckThreads) {

    public Optional<PluginStatus> plugin(String id) {
        return plugins.stream()
                .filter(status -> status.plugin().id().equals(id))
                .findFirst();
    }

    /** How many run. */
    public long running() {
        return plugins.stream()
                .filter(status -> status.state() == PluginStatus.State.RUNNING)
                .count();
    }
}
