/**
 * From a plugin's settings record to a form and back.
 *
 * <ul>
 *   <li>A value is text as it was typed; the portal keeps it in that shape and encrypts those of secret fields.
 *   <li>A kept value that no longer fits, after an upgrade, falls back to the initial one: settings never keep a plugin from
 *       starting unless its own constructor does.
 *   <li>The common constraints are checked here and sent to the browser with the form; no validation engine, whose caches
 *       would hold the plugin's classes.
 * </ul>
 *
 * <p>Out of scope: keeping the values.
 */
@NullMarked
package dev.cocreate.plugin.host.settings;

import org.jspecify.annotations.NullMarked;
