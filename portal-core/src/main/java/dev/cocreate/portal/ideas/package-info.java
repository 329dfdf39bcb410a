/**
 * Ideas: what people ask for, the need behind it, and what became of it. The model feature; when in doubt, look here.
 *
 * <ul>
 *   <li>An idea has a title, a text in Markdown, a need, a board, tags and a status; only the title is required.
 *   <li>Its status moves with an answer that everybody may read. Final ones are left out of lists unless asked for, and
 *       take no more votes.
 *   <li>While it is planned or in progress the team may say how sure it is, or a day; the first day given is its promise.
 *   <li>The team may say that an idea would harm customers, which outranks every score, and that one of its own is a bet.
 *   <li>Lists are one projection, sorted by stored counters and paged by key; nothing is computed from votes while reading.
 *   <li>Its author may change the words for an hour after proposing, and longer as long as nobody else voted, commented or
 *       answered: others must find what they agreed to. Every edit is marked. The team may always edit.
 *   <li>Its author may withdraw it as long as nobody else took part. It is gone then; the log alone remembers.
 *   <li>Before an idea is kept, its author is shown those that are alike: wishes are better counted than repeated. A title
 *       is alike by the forms of its words, by words one slip away from known ones, or by its letters.
 *   <li>Whoever reads ideas says with whose {@code Sight}. An author sees their own idea wherever it is, and takes part in it only where they
 *       see the board.
 *   <li>Guards of plugins see a draft before the transaction begins, so that a slow one holds no lock.
 * </ul>
 *
 * <p>Sends {@code IdeaProposed}, {@code IdeaEdited}, {@code IdeaAnswered}, {@code IdeaWithdrawn}, {@code IdeaMoved},
 * {@code HarmFlagged}, {@code BetMarked}, {@code LimitChanged}, {@code LimitOverridden}, {@code OutlookChanged},
 * {@code RoadmapArranged}.
 *
 * <p>Out of scope: who wants it ({@code votes}), what is said about it ({@code comments}).
 */
@NullMarked
package dev.cocreate.portal.ideas;

import org.jspecify.annotations.NullMarked;
