/**
 * Who is asking, in which language, under which request id: known once per request and handed to whoever needs it.
 *
 * <ul>
 *   <li>Features ask {@link dev.cocreate.portal.platform.visit.Visit} and never read cookies or headers, so that a page, the
 *       API and a test reach them alike.
 *   <li>Nothing of a visit outlives its request: any node can serve the next one.
 * </ul>
 *
 * <p>Out of scope: how somebody proves who they are (feature {@code people}).
 */
@NullMarked
package dev.cocreate.portal.platform.visit;

import org.jspecify.annotations.NullMarked;
