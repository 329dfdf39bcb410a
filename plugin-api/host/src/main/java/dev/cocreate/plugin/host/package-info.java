/**
 * Runs plugins: whoever wants plugins, the portal or a test kit, makes a {@link dev.cocreate.plugin.host.PluginHost} and hands
 * it what plugins may use.
 *
 * <ul>
 *   <li>It knows PF4J and no type of the portal.
 *   <li>Starting, upgrading and stopping happen one at a time, in the lifecycle thread; requests read an immutable snapshot and
 *       never wait for it.
 *   <li>An upgrade starts the new version beside the old, then swaps; whatever goes wrong leaves the old one serving.
 *   <li>No failure of a plugin is a failure of its caller: a panel is missing, a guard allows, a listener is asked again later.
 *   <li>Instances are made once per start. Nothing here holds on to a plugin's classes, exceptions included, after it stopped.
 * </ul>
 *
 * <p>Out of scope: which plugins should run (the portal's table says so), and what other nodes do.
 */
@NullMarked
package dev.cocreate.plugin.host;

import org.jspecify.annotations.NullMarked;
