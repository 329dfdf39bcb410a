package dev.cocreate.plugin.host;

import dev.cocreate.plugin.pages.Panel;

/** A panel and the plugin it comes from. */
public record PluginPanel(String plugin, Panel panel) {}
