/**
 * Calls into code that may throw, hang or never have been meant to work.
 *
 * <ul>
 *   <li>Every call runs in a thread of its plugin, which ends with the plugin: what it leaves in thread-locals ends too.
 *   <li>The caller waits as long as it promised and not longer; the call counts as in flight until it has really ended.
 *   <li>Everything thrown is caught, errors included, and becomes an {@link dev.cocreate.plugin.host.calls.Outcome}.
 *   <li>A plugin that fails again and again at one point is left alone there for a while.
 * </ul>
 *
 * <p>Out of scope: a budget for memory and processor time; stopping a thread that ignores its interrupt (Java cannot).
 */
@NullMarked
package dev.cocreate.plugin.host.calls;

import org.jspecify.annotations.NullMarked;
