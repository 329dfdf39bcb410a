package dev.cocreate.portal.plugins;

/**
 * A plugin that is handed something.
 *
 * @param id the same for all its versions
 * @param version the one that runs
 * @param name what it is called
 */
public record AskingPlugin(String id, String version, String name) {}
