/**
 * The customers' pages, where features meet: the list of ideas, one idea, the proposal.
 *
 * <ul>
 *   <li>Here ideas, votes, comments and figures are put together; none of them knows of the others' pages.
 *   <li>A list that is made for nobody in particular is kept for a second, so that its cost does not grow with its readers.
 * </ul>
 *
 * <p>Out of scope: any rule. What may be done is decided in the features.
 */
@NullMarked
package dev.cocreate.portal.pages;

import org.jspecify.annotations.NullMarked;
