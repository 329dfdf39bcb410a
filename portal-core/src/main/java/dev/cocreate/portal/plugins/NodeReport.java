package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.host.PluginStatus;

/** What one node says of one plugin. */
public record NodeReport(String node, String version, PluginStatus.State state, String reason) {}
