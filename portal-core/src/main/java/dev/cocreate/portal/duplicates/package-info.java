/**
 * Duplicates: which ideas of the whole backlog are probably the same, for the team to merge.
 *
 * <ul>
 *   <li>An idea is compared with all others once its title was written or changed, beside the requests and in their order, the
 *       newest first. What is alike is kept, so that reading the list compares nothing.
 *   <li>Whoever compares spends a small part of its time on that, so that a large import slows nobody down.
 *   <li>What somebody of the team called different stays so, whatever is compared later.
 *   <li>A pair is shown as long as both ideas go on by themselves and one of them is not decided.
 * </ul>
 *
 * <p>Sends {@code DuplicateDismissed}. Out of scope: merging ({@code merging}), what is alike while a title is typed ({@code ideas}).
 */
@NullMarked
package dev.cocreate.portal.duplicates;

import org.jspecify.annotations.NullMarked;
