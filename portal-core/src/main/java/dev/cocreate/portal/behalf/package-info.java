/**
 * On behalf of customers: what the team heard in calls, tickets and mails becomes an idea or a vote of whoever said it.
 *
 * <ul>
 *   <li>It is the customer's own idea or vote and counts like any other; the log says who really acted.
 *   <li>It comes with evidence: from where the team knows, in words, by a link, or both. The team reads it at the idea, nobody else.
 *   <li>Somebody the portal does not know yet becomes known, and belongs to an account when one is named. Nothing is sent to them for it,
 *       and of the idea they hear only when the team member said so.
 *   <li>When somebody is erased, their evidence keeps its kind and loses its words.
 * </ul>
 *
 * <p>Out of scope: programs that act for people by {@code On-Behalf-Of} ({@code people}); they may tell evidence as well.
 */
@NullMarked
package dev.cocreate.portal.behalf;

import org.jspecify.annotations.NullMarked;
