package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.scores.Formula;

/** A scorer that can be asked, and the version of the plugin that it is of. */
public record RunningScorer(PluginDescriptor plugin, Formula formula) {}
