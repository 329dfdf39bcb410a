/**
 * HTTP for plugins: a Jersey of its own per plugin, started at its first request.
 *
 * <ul>
 *   <li>The plugin runs in its own thread while the server's waits, so that a hanging plugin costs a deadline and what it leaves
 *       in thread-locals is gone with it. After the deadline it can touch neither request nor answer any more: the server is
 *       using them for somebody else.
 *   <li>Jersey must not find the server's CDI: its static caches would hold the plugin's class loader for ever.
 * </ul>
 *
 * <p>Out of scope: streaming (no asynchronous answers), sign-in and access to a plugin's resources.
 */
@NullMarked
package dev.cocreate.plugin.host.web;

import org.jspecify.annotations.NullMarked;
