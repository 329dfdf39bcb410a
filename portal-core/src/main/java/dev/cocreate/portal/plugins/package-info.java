/**
 * Plugins: which ones should run, on every node, and what they may do in the portal.
 *
 * <ul>
 *   <li>The table says what should run. Each node brings itself to it: when it starts, when another node says so, and every
 *       few seconds in any case; and it says how that went.
 *   <li>A JAR is tried on the node that was asked before the table changes, so that a broken one changes nothing.
 *   <li>The portal always starts: a plugin that does not is noted and shown.
 *   <li>What the distribution brings along is installed once, by no one; whoever removes it has it removed.
 *   <li>Whatever a plugin answers is cleaned before it reaches a page.
 *   <li>Features tell plugins of themselves in the plugin API's words; nothing here knows a feature.
 * </ul>
 *
 * <p>Sends {@code PluginInstalled}, {@code PluginSwitched}, {@code PluginConfigured}, {@code PluginRemoved},
 * {@code PluginGivenUp}.
 *
 * <p>Out of scope: loading and calling plugins ({@code plugin-api/host}), a plugin's own data.
 */
@NullMarked
package dev.cocreate.portal.plugins;

import org.jspecify.annotations.NullMarked;
