/**
 * What can go wrong, in words a person can act on.
 *
 * <ul>
 *   <li>One unchecked family, {@link dev.cocreate.portal.platform.problems.Problem}, so that no method lists failures and
 *       one place turns them into answers.
 *   <li>Each has a stable slug, because clients compare slugs and people read sentences.
 *   <li>An exception that is not of the family becomes 500 with the request's id; nothing of it leaks.
 * </ul>
 *
 * <p>Out of scope: the pages and JSON they become (see {@code platform.web}).
 */
@NullMarked
package dev.cocreate.portal.platform.problems;

import org.jspecify.annotations.NullMarked;
