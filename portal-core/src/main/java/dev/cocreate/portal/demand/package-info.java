/**
 * Demand: whether what was voted for is still needed.
 *
 * <ul>
 *   <li>A vote is as old as its last confirmation: when it was cast, when what it means was changed, or when its owner said that
 *       it still holds. A year later they are asked, about all their votes that are due at once and at most once a month; not
 *       about ideas that are decided. Voting again answers too.
 *   <li>What nobody answers for sixty days goes stale. It still counts in the number of votes, which says how many ever asked; the
 *       idea knows how many of them are stale, and the team sees it. Customers do not: beside a number that they helped to make,
 *       it would only say that others forgot.
 *   <li>Each vote says when something is due for it. Whoever asks or marks takes what is due along an index and moves it on in the
 *       same statement, so that any node may do it, at any time, again and again.
 *   <li>An idea's counter of stale votes is changed in the statement that changes their rows. Votes are marked idea by idea, with
 *       one event for all of them, so that a large idea does not flood those who read the log.
 *   <li>Whoever does not want to be told anything is not, and their votes go stale all the same: nobody knows better.
 * </ul>
 *
 * <p>Sends {@code VoteConfirmed} (by its owner) and {@code VoteWentStale} (with how many of an idea's). Out of scope: casting and
 * withdrawing ({@code votes}); how people are asked ({@code notices}).
 */
@NullMarked
package dev.cocreate.portal.demand;

import org.jspecify.annotations.NullMarked;
