/**
 * Needs: what people try to get done, whatever they ask for. Many ideas hang on one need, and whoever stands behind any of them
 * counts once.
 *
 * <ul>
 *   <li>A statement names no solution. One that seems to is hinted at and never refused, for the portal may be wrong.
 *   <li>An idea is under one need at most. Without one of its own, it is where the ideas are that were merged into it.
 *   <li>Who stands behind a need are the voters and the authors of its ideas, counted with those of ideas ({@code segments}) and once
 *       per person; no page and no list counts votes.
 *   <li>A merged need keeps its ideas and quotes, and the one that it goes on in is read through to them. So undoing a merge moves
 *       nothing, and merges are undone in any order (ADR 15).
 *   <li>A quote is somebody's own words, or what the team heard; of words that stand in the portal it is a part, letter by letter. It
 *       goes when whoever said it is erased, or when they take their comment or idea back.
 *   <li>For the team alone. Customers see nothing of needs yet.
 * </ul>
 *
 * <p>Sends {@code NeedStated}, {@code NeedChanged}, {@code NeedsMerged}, {@code NeedUnmerged}, {@code QuotePinned}, {@code QuoteRemoved}
 * and, to ideas, {@code IdeaPutUnderNeed} and {@code IdeaTakenFromNeed}. Out of scope: changing many ideas at once with a way back
 * ({@code changes}); counting ({@code segments}).
 */
@NullMarked
package dev.cocreate.portal.needs;

import org.jspecify.annotations.NullMarked;
