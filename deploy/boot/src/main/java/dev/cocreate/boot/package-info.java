/**
 * What runs in the portal's own JVM before and around Payara Micro: it deploys the portal when its database is there, ends when
 * the launcher is gone, and writes the log.
 *
 * <ul>
 *   <li>It depends on the JDK and Payara's boot interface only: whatever is on this class path is seen by the portal and by
 *       every plugin.
 *   <li>Its one line to the launcher is standard input: {@code deploy} lets the portal start, the end of the stream ends the JVM.
 *       So a portal never outlives its launcher, however that died.
 * </ul>
 *
 * <p>Out of scope: settings, PostgreSQL and everything else the launcher decides.
 */
@NullMarked
package dev.cocreate.boot;

import org.jspecify.annotations.NullMarked;
