/**
 * For readers that are programs: Atom feeds, the sitemap, and what robots may visit.
 *
 * <ul>
 *   <li>A feed has a new idea, answer, comment or entry at most thirty times, the latest first, as RFC 4287 wants it. Whoever asks
 *       again with the feed's {@code ETag} is answered without a body.
 *   <li>Ids are {@code tag:} URIs of the host that the portal first had. They never change, also when it moves to another one.
 *   <li>The sitemap is in parts of at most 10,000 ideas by their ids, so that each is read along the key and stays what it was.
 *   <li>Everything here is what anonymous readers may see; where the portal is closed, that is nothing.
 * </ul>
 *
 * <p>Sends nothing. Out of scope: e-mail.
 */
@NullMarked
package dev.cocreate.portal.feeds;

import org.jspecify.annotations.NullMarked;
