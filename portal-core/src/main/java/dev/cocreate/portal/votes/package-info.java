/**
 * Votes: who wants an idea.
 *
 * <ul>
 *   <li>One per person and idea, whatever is repeated, retried or sent in parallel: the table's key says so.
 *   <li>A vote, its counter, its score and its event are one statement, so that the row of a hot idea is held as briefly as
 *       can be.
 *   <li>What a vote means to whoever cast it, a reason and an importance, is asked for afterwards and optional; it is part of
 *       the vote and goes with it. They themselves and the team read it, nobody else. A vote alone stays one statement.
 *   <li>A board may have a budget: so many votes of a person on its ideas that are not decided. Such a vote is cast under a lock of
 *       the person's, so that requests in parallel cannot spend more. What is used is counted and not kept, so a vote comes back
 *       by itself when its idea is decided. Reopening or moving ideas and lowering a budget take no vote away; who has more than
 *       they may casts none until some come back.
 *   <li>Final ideas take no more votes, and keep those they have.
 * </ul>
 *
 * <p>Sends {@code VoteCast}, {@code VoteWithdrawn}, {@code VoteExplained}. Out of scope: whether a vote of long ago still
 * holds ({@code demand}); who sets a budget ({@code boards}).
 */
@NullMarked
package dev.cocreate.portal.votes;

import org.jspecify.annotations.NullMarked;
