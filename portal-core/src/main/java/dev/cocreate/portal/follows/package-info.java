/**
 * Follows: who is told what becomes of an idea.
 *
 * <ul>
 *   <li>Whoever votes for an idea, proposed it or commented on it follows it. That is read from those rows and not written
 *       again, so that a vote costs nothing more and everybody who voted before there were follows has one.
 *   <li>A row says only what somebody chose by hand, and that has the last word: who stopped following is not made to follow
 *       again by voting.
 *   <li>Followers are read a chunk at a time, by id, however many there are.
 * </ul>
 *
 * <p>Sends {@code IdeaFollowed}, {@code IdeaUnfollowed}. Out of scope: what they are told, and how ({@code notices}).
 */
@NullMarked
package dev.cocreate.portal.follows;

import org.jspecify.annotations.NullMarked;
