/**
 * Votes: who wants an idea.
 *
 * <ul>
 *   <li>One per person and idea, whatever is repeated, retried or sent in parallel: the table's key says so.
 *   <li>A vote, its counter, its score and its event are one statement, so that the row of a hot idea is held as briefly as
 *       can be.
 *   <li>What a vote means to whoever cast it, a reason and an importance, is asked for afterwards and optional; it is part of
 *       the vote and goes with it. They themselves and the team read it, nobody else. A vote alone stays one statement.
 *   <li>Final ideas take no more votes, and keep those they have.
 * </ul>
 *
 * <p>Sends {@code VoteCast}, {@code VoteWithdrawn}, {@code VoteExplained}. Out of scope: budgets.
 */
@NullMarked
package dev.cocreate.portal.votes;

import org.jspecify.annotations.NullMarked;
