/**
 * Reports: what people ask the team to look at, and what became of it.
 *
 * <ul>
 *   <li>Whoever signed in can report an idea or a comment, once, with a reason and a few words. They are thanked, and their name is
 *       for the team alone.
 *   <li>However many there are, reports hide nothing: a crowd must not be able to silence a critic. A person of the team decides.
 *   <li>The team dismisses all reports of one thing at once, or removes a comment and says why in its place. Whoever removes a
 *       comment does it here, with or without reports, so that none stays open.
 *   <li>How many things wait stands in the team's navigation; it is counted with the session.
 * </ul>
 *
 * <p>Sends {@code ReportMade}, {@code ReportsDismissed}; a removal is {@code CommentRemoved}. Out of scope: removing ideas, which
 * the team declines or retires with an answer.
 */
@NullMarked
package dev.cocreate.portal.reports;

import org.jspecify.annotations.NullMarked;
