package dev.cocreate.portal.plugins;

import dev.cocreate.plugin.scores.Formula;

/**
 * A scorer that a plugin offers here.
 *
 * @param plugin the plugin's id
 * @param version the plugin's
 * @param generation changes with whatever could make it reckon otherwise: its file and its settings. It only ever grows
 */
public record PluginScorer(String plugin, String version, long generation, Formula formula) {}
