/**
 * Segments: saved conditions over accounts and those who speak for them; and who of a segment stands behind an idea.
 *
 * <ul>
 *   <li>A condition is a small typed tree, written by a form or as JSON. What it compares with is always a parameter of a statement, so
 *       that nobody writes SQL from outside.
 *   <li>Everybody is a segment too, without a condition, so that the whole is counted as its parts are.
 *   <li>Each vote is counted for the one account that its person speaks for, or for none; so the sums over segments that share nobody,
 *       and of those without an account, are the sum of everybody. An account's revenue counts once however many of its people voted.
 *   <li>Nothing of it is counted while a page is made. One node at a time reads the log every few seconds, and counts anew the ideas to
 *       which something happened, and those wanted by people to whose accounts something happened (ADR 14).
 *   <li>For the team alone, like all of {@code accounts}.
 * </ul>
 *
 * <p>Sends {@code SegmentAdded}, {@code SegmentChanged}, {@code SegmentRemoved}. Out of scope: who belongs to which account ({@code accounts}).
 */
@NullMarked
package dev.cocreate.portal.segments;

import org.jspecify.annotations.NullMarked;
