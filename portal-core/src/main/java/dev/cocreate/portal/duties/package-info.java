/**
 * Duties: the team is told what concerns it, each thing once.
 *
 * <ul>
 *   <li>Somebody is told of new ideas on boards they watch, of ideas they are to look after, of ideas of theirs or on such a board
 *       that wait for an answer for too long or are to be looked at again, and of what was reported. Mentions are told as everybody's are ({@code notices}).
 *   <li>For each kind they choose: by e-mail at once, in one e-mail a day or a week, in the portal alone, or not at all.
 *   <li>Nobody is told of their own doing, and only who is of the team is told anything. Who leaves it is told nothing any more.
 *   <li>Whoever has just become the portal's first administrator watches all boards, for nobody else would; all others choose.
 *   <li>"At once" is a minute later: a change of mind within that minute is no letter, and fifty ideas at once are one letter and
 *       not fifty.
 *   <li>What was read, answered, decided or handed on before its letter is not in it.
 *   <li>A notice is a row that the database takes once per person and cause; its letter is posted in the transaction that marks it,
 *       so that it is sent once, whichever nodes run.
 *   <li>An answer that fell due more than a week ago is told to nobody: whatever is imported with an old date waits on the desk.
 * </ul>
 *
 * <p>Sends {@code BoardsWatched}, {@code WaysChosen}, {@code AnswerTimeChanged}. Out of scope: what waits on the desk.
 */
@NullMarked
package dev.cocreate.portal.duties;

import org.jspecify.annotations.NullMarked;
