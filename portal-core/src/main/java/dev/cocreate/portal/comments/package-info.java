/**
 * Comments: what people say about an idea, with replies one level deep.
 *
 * <ul>
 *   <li>A reply belongs to the same idea as what it replies to; a reply to a reply joins the first one's replies.
 *   <li>The idea's counter of comments changes in the same transaction.
 * </ul>
 *
 * <p>Sends {@code CommentWritten}. Out of scope: mentions, reactions, reports.
 */
@NullMarked
package dev.cocreate.portal.comments;

import org.jspecify.annotations.NullMarked;
