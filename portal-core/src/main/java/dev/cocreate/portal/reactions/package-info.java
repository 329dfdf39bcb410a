/**
 * Reactions: what people say about a comment without another comment.
 *
 * <ul>
 *   <li>There are four, and none is against somebody: whoever disagrees says why.
 *   <li>A person gives each of them once to a comment; repeating it changes nothing. Counters stand beside the comment and change
 *       in the same transaction, so that a page of comments costs the same however many react.
 *   <li>How many reacted is public, who did is not. After an erasure a reaction still counts, for nobody in particular.
 * </ul>
 *
 * <p>Sends {@code ReactionGiven}, {@code ReactionWithdrawn}. Out of scope: telling anybody.
 */
@NullMarked
package dev.cocreate.portal.reactions;

import org.jspecify.annotations.NullMarked;
