/**
 * What became of ideas: for everybody, for oneself, and what comes next.
 *
 * <ul>
 *   <li>{@code /outcomes} shows what shipped, what was declined and why, and what still waits, with the figures that say how
 *       much was answered. Nothing is left out because it looks bad: who waits longest stands first.
 *   <li>{@code /roadmap} shows what is planned, what is being done and what shipped lately. It speaks of confidence; a day stands
 *       there only where the team gave one. The first day given is the promise, so that putting it off does not keep it.
 *   <li>The team arranges a column by hand, and says there how sure it is; into another status an idea goes with an answer. Every day
 *       that was given is kept, and {@code /roadmap/promises} shows the team which it held.
 *   <li>{@code /me} shows a person their own ideas and votes with the latest answer, and nobody else's.
 *   <li>Each list is one statement, read along an index and paged by key.
 * </ul>
 *
 * <p>Sends nothing. Out of scope: telling people by mail; what the figures count ({@code figures}).
 */
@NullMarked
package dev.cocreate.portal.outcomes;

import org.jspecify.annotations.NullMarked;
