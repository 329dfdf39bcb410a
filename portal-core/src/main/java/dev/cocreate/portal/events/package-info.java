/**
 * The event log: every change of the portal as a fact, in the order it happened.
 *
 * <ul>
 *   <li>A change appends its event in its own transaction; there is no change without an event and no event without a change.
 *   <li>Events carry ids and facts, never names, addresses or texts, so that a person can be erased without touching the log.
 *   <li>The log is append-only; the database refuses anything else.
 *   <li>Each consumer reads at least once, in order per idea, resumes after a crash, and never holds up another one.
 *   <li>Whoever is connected to a node hears of events from that node: every node listens, and nothing about it is kept.
 * </ul>
 *
 * <p>Out of scope: what follows from an event. Consumers live with the feature they serve.
 */
@NullMarked
package dev.cocreate.portal.events;

import org.jspecify.annotations.NullMarked;
