/**
 * Comments: what people say about an idea, with replies one level deep.
 *
 * <ul>
 *   <li>A reply belongs to the same idea as what it replies to; a reply to a reply joins the first one's replies.
 *   <li>The idea's counter of comments changes in the same transaction; it counts those that can be read.
 *   <li>Its author may change a comment. For an hour, as long as nobody replied or reacted to it, nobody needs to know; from
 *       then on it is marked as edited: others must see that they may have replied to other words. The team does not put words
 *       into other people's mouths.
 *   <li>Its author may withdraw it at any time. Its words are gone for good, and so is its author's name. Its place in the
 *       thread stays for the replies of others; without any it is gone altogether.
 *   <li>The team may remove a comment and says why in its place, for everybody to read. The author is told, and the words are
 *       kept for the author and the team, who may have to talk about them.
 *   <li>A page of threads is one statement, with mentions and reactions.
 * </ul>
 *
 * <p>Sends {@code CommentWritten}, {@code CommentEdited}, {@code CommentWithdrawn}, {@code CommentRemoved}. Out of scope: who can
 * be mentioned ({@code mentions}), what the team is asked to look at ({@code reports}; whoever removes a comment does it there).
 */
@NullMarked
package dev.cocreate.portal.comments;

import org.jspecify.annotations.NullMarked;
