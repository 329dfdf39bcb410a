/**
 * The desk: where the team finds what waits for it, and empties it.
 *
 * <ul>
 *   <li>An idea waits until somebody of the team who is not its author says something about it, in a comment or an answer. When that
 *       first happened is kept with the idea, so no list reads comments.
 *   <li>Filters live in the address, so that a list can be shared and the back button works. A saved view is such an address under a
 *       name: kept as names and values, never as SQL, so that what is asked is always made anew from what is allowed.
 *   <li>The list is one statement along an index, paged by key. Counts stop at a thousand, because nobody reads further, and those of
 *       views and figures are some seconds old at most.
 *   <li>Everything works with forms and links alone. Keys only press what is on the page, and can be switched off (WCAG 2.1.4).
 * </ul>
 *
 * <p>Sends {@code ViewSaved}, {@code ViewChanged}, {@code ViewRemoved}. Out of scope: changing ideas ({@code changes}), reports
 * ({@code reports}).
 */
@NullMarked
package dev.cocreate.portal.desk;

import org.jspecify.annotations.NullMarked;
