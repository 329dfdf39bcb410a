/**
 * The changelog: what the team tells about the product, entry by entry, linked to the ideas that each entry ships.
 *
 * <ul>
 *   <li>An entry is a draft, which the team alone sees, until it is published; to everybody else a draft is not there (404).
 *   <li>A draft may have a time: whichever node sees first that it has come publishes it.
 *   <li>Whoever asked for what an entry ships is told of it once ({@code notices}).
 *   <li>It can be taken back and published again; the time of publishing is then another one.
 *   <li>Naming an idea does not move it: an idea moves with an answer of its own.
 *   <li>A page of entries costs two statements, however many ideas are named.
 * </ul>
 *
 * <p>Sends {@code ChangelogWritten}, {@code ChangelogEdited}, {@code ChangelogScheduled}, {@code ChangelogPublished}, {@code ChangelogWithdrawn}.
 *
 * <p>Out of scope: its Atom feed ({@code feeds}).
 */
@NullMarked
package dev.cocreate.portal.changelog;

import org.jspecify.annotations.NullMarked;
