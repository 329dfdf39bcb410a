/**
 * Live: an open page shows what others do meanwhile, without a reload and without a thread for each page.
 *
 * <ul>
 *   <li>A page says what it shows and is told what differs from that, at once and from then on. So a page that comes back after a
 *       pause catches up by connecting, and no node has to remember anything about it.
 *   <li>Every node tells the pages that are connected to it, whichever node a change was made on.
 *   <li>One thread decides what all pages are told, at most once a second, with two statements however many pages there are. It
 *       never waits for a page: what a slow one has not taken yet is replaced by what is newer.
 *   <li>Facts in the reader's words, and no text of a person beyond what the page shows already.
 *   <li>A page is told of ideas on boards that its reader could see when it was opened ({@code Watching}); a connection ends after
 *       some minutes, so that this is asked again.
 * </ul>
 *
 * <p>Out of scope: pages without scripts, which stay as they were loaded.
 */
@NullMarked
package dev.cocreate.portal.live;

import org.jspecify.annotations.NullMarked;
