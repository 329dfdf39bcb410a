/**
 * Boards, statuses and tags: how ideas are sorted into places and states.
 *
 * <ul>
 *   <li>A status is a row with a fixed kind. Rules speak of kinds, people see names, and a team can name its own.
 *   <li>All of them are few and read by every page, so they are kept in memory for some seconds.
 * </ul>
 *
 * <p>Out of scope: moving an idea along the workflow (feature {@code ideas}).
 */
@NullMarked
package dev.cocreate.portal.boards;

import org.jspecify.annotations.NullMarked;
