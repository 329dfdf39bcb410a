/**
 * Mail: an outbox in the database, emptied by whichever node comes first.
 *
 * <ul>
 *   <li>A letter is posted in the transaction of what it tells about: both happen or neither.
 *   <li>It is tried again, later and later, until it is of no use any more; most letters always are. Its Message-ID stays the
 *       same, so that a letter sent twice by a crash is recognized.
 *   <li>What a server refuses for good it refuses five times in a day; then it is given up, and stays for an administrator to
 *       read why, and to send it again.
 *   <li>Letters that somebody waits for, those with an end, go before thousands that nobody waits for; one connection takes
 *       them all.
 *   <li>A test goes past the outbox, for its sender wants to know what the server says.
 *   <li>Without a mail server letters stay, and an administrator can read them.
 * </ul>
 *
 * <p>Events: {@code MailTested}. Out of scope: who is told what, and in which words.
 */
@NullMarked
package dev.cocreate.portal.mail;

import org.jspecify.annotations.NullMarked;
