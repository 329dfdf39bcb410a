/**
 * Mentions: words that speak to somebody by name.
 *
 * <ul>
 *   <li>Words are kept with the person's id where their name was typed. Whoever changes their name is shown with the new one;
 *       whoever is erased is nobody any more.
 *   <li>Only those who took part in the idea in public (its author and those who commented on it) and the team can be mentioned,
 *       and only their names are offered, to whoever signed in. Their names stand on the idea's page already, or will as soon
 *       as they answer. Voters are not among them: who votes is the team's to know. There is no list of all customers.
 *   <li>A name must be typed whole, and one person alone may have it; of several with one name the one that was picked counts.
 *       What is no name of theirs stays as it was typed.
 *   <li>A text mentions ten people at most, so that nobody rings all bells at once.
 * </ul>
 *
 * <p>Sends nothing: a mention is part of a comment. Out of scope: telling whoever is mentioned ({@code notices}).
 */
@NullMarked
package dev.cocreate.portal.mentions;

import org.jspecify.annotations.NullMarked;
