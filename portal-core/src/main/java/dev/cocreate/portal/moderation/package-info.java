/**
 * Moderation: the team looks at what waits for it, and says what becomes of it.
 *
 * <ul>
 *   <li>What somebody new wrote is published as theirs, at the time it is approved, in the way of everything else; or declined with a
 *       word to them. Either happens once, whoever decides first.
 *   <li>Whoever is muted is told why and until when. What they say to it lands in the same queue, and is answered with words.
 *   <li>Its keys act only while one is in the queue, and only press what is on the page.
 * </ul>
 *
 * <p>Out of scope: who may speak and what is held ({@code trust}), what others report ({@code reports}).
 */
@NullMarked
package dev.cocreate.portal.moderation;

import org.jspecify.annotations.NullMarked;
