/**
 * The audit: what administrators and the team changed, from the event log.
 *
 * <ul>
 *   <li>Whatever is not known to be a customer's everyday doing is in it, so that a kind of event that a feature or a plugin adds is
 *       there without being named here; until it has words, its name is shown.
 *   <li>Names come by join and are never kept: whoever left is somebody who left.
 *   <li>It is read by key and along an index of its own, and taken along in full as the export {@code audit}.
 * </ul>
 *
 * <p>Events: none. Out of scope: who looked at what.
 */
@NullMarked
package dev.cocreate.portal.audit;

import org.jspecify.annotations.NullMarked;
