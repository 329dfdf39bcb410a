/**
 * Mail: an outbox in the database, emptied by whichever node comes first.
 *
 * <ul>
 *   <li>A letter is posted in the transaction of what it tells about: both happen or neither.
 *   <li>It is tried again, later and later, for three days; its Message-ID stays the same, so that a letter sent twice by a
 *       crash is recognized.
 *   <li>Without a mail server letters stay, and an administrator can read them.
 * </ul>
 *
 * <p>Out of scope: who is told what, and in which words.
 */
@NullMarked
package dev.cocreate.portal.mail;

import org.jspecify.annotations.NullMarked;
