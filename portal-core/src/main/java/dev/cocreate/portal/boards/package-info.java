/**
 * Boards, statuses and tags: how ideas are sorted into places and states.
 *
 * <ul>
 *   <li>A board is open to everyone, to listed people and mail domains, or to the team alone. What is on a board that somebody may
 *       not see is not there for them, anywhere. {@link dev.cocreate.portal.boards.Sight} says which boards those are: whoever
 *       reads ideas asks for one, and an idea's author sees their own wherever it is.
 *   <li>While every board is open, sights cost nothing: no statement more, and none that is different.
 *   <li>People are listed by address, so that somebody can be a member before the portal knows them. The database says who sees
 *       what ({@code board_seen_by}), so that it is said once.
 *   <li>A board is removed when no idea is on it. Two administrators do not overwrite each other.
 *   <li>A status is a row with a fixed kind. Rules speak of kinds, people see names, and a team can name its own.
 *   <li>A board may have a vote budget: how many votes a person may have on its ideas that are not decided. It is off by default.
 *       Changing it takes no vote away. Features that cast votes keep to it (feature {@code votes}).
 *   <li>All of them are few and read by every page, so they are kept in memory for some seconds.
 * </ul>
 *
 * <p>Sends {@code BoardAdded}, {@code BoardChanged}, {@code BoardMoved}, {@code BoardRemoved}, {@code BoardMemberAdded},
 * {@code BoardMemberRemoved}, {@code VoteBudgetChanged}.
 *
 * <p>Out of scope: moving an idea along the workflow (feature {@code ideas}); who may read the portal at all (feature {@code people}).
 */
@NullMarked
package dev.cocreate.portal.boards;

import org.jspecify.annotations.NullMarked;
