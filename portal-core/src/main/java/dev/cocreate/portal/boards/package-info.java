/**
 * Boards, statuses and tags: how ideas are sorted into places and states.
 *
 * <ul>
 *   <li>A status is a row with a fixed kind. Rules speak of kinds, people see names, and a team can name its own.
 *   <li>A board may have a vote budget: how many votes a person may have on its ideas that are not decided. It is off by default.
 *       Changing it takes no vote away. Features that cast votes keep to it (feature {@code votes}).
 *   <li>All of them are few and read by every page, so they are kept in memory for some seconds.
 * </ul>
 *
 * <p>Sends {@code VoteBudgetChanged}. Out of scope: moving an idea along the workflow (feature {@code ideas}).
 */
@NullMarked
package dev.cocreate.portal.boards;

import org.jspecify.annotations.NullMarked;
