package dev.cocreate.portal.plugins;

import dev.cocreate.portal.platform.text.Html;

/**
 * A plugin's panel, ready for a page.
 *
 * @param plugin whose it is
 */
public record PanelView(String plugin, String title, Html body) {}
