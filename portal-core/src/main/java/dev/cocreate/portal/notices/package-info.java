/**
 * Notices: everybody who follows an idea is told what becomes of it, once.
 *
 * <ul>
 *   <li>An answer of the team is told to each follower and to its author by the channel they chose: by e-mail at once, in a
 *       letter a week, in the portal alone, or not at all. Nobody is told of their own words.
 *   <li>Who may no longer come in, or see the board, is told nothing, but of an answer to an idea of their own.
 *   <li>A comment waits in the portal and goes into the weekly letter; only whom it replies to gets an e-mail at once.
 *   <li>A comment waits in the portal and goes into the weekly letter; only whom it replies to or mentions gets an e-mail at
 *       once. Whoever is mentioned is told even if they do not follow, and once: the first of both is the only one.
 *   <li>Whoever took part in an idea that was merged is told once, in the portal and in the weekly letter, where it goes on.
 *   <li>Whoever's comment the team removed is told so, and why. To others a comment that is gone is no news any more.
 *   <li>What an entry of the changelog ships is told to those who follow its ideas: once per entry, and not within a day of having been
 *       told that it shipped.
 *   <li>A notice is a row that the database takes once per person and answer, comment or entry, and its letter is posted in the same
 *       transaction, a chunk of people at a time. After a crash the same event comes again and finds who is still to be told.
 *   <li>Whoever is asked whether they still need what they voted for gets one letter about all of it, by the channel they chose; in
 *       the weekly letter, if that is theirs. Its link shows the questions and lets them be answered without signing in, until
 *       the next ones are asked.
 *   <li>What concerns the team ({@code duties}) waits here as well; its letters are its own.
 *   <li>Opening a letter's link changes nothing. A single POST stops the letters (RFC 8058); notices go on in the portal.
 *   <li>How many are unread stands on every page; it is counted with the session, and opening an idea reads its notices.
 * </ul>
 *
 * <p>Sends {@code ChannelChosen}. Out of scope: who follows ({@code follows}), how letters travel ({@code mail}), which
 * votes are asked about and when ({@code demand}).
 */
@NullMarked
package dev.cocreate.portal.notices;

import org.jspecify.annotations.NullMarked;
