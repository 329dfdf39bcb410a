/**
 * Votes: who wants an idea.
 *
 * <ul>
 *   <li>One per person and idea, whatever is repeated, retried or sent in parallel: the table's key says so.
 *   <li>A vote, its counter, its score and its event are one statement, so that the row of a hot idea is held as briefly as
 *       can be.
 *   <li>Final ideas take no more votes, and keep those they have.
 * </ul>
 *
 * <p>Sends {@code VoteCast}, {@code VoteWithdrawn}. Out of scope: importance and budgets.
 */
@NullMarked
package dev.cocreate.portal.votes;

import org.jspecify.annotations.NullMarked;
