/**
 * What a plugin's JAR says of itself and whether it may be loaded, found out without running any of it.
 *
 * <ul>
 *   <li>Everything is counted while it is unpacked: what the archive claims of its sizes is not believed.
 *   <li>The JAR is read in the way a class loader reads it, by its central directory, so that what was inspected is what runs.
 *   <li>A refusal says what is wrong and what would mend it.
 *   <li>A file, once there, is never written again.
 * </ul>
 *
 * <p>Out of scope: resolving every reference into the API; deciding whose signature is trusted.
 */
@NullMarked
package dev.cocreate.plugin.host.jar;

import org.jspecify.annotations.NullMarked;
