/**
 * Ideas in the order of a score, as an argument that can be followed.
 *
 * <ul>
 *   <li>No number without its ingredients: each row has the inputs, who gave them when, the formula, and how far the rank depends on them.
 *   <li>The list is read along an index, page by page. Ranks are places among all scores of the same filter, which are read as two
 *       columns of numbers; teams score thousands of ideas at most.
 *   <li>A rank is fragile when one input, a fifth or a step otherwise, would move the idea by more than a tenth of the list.
 *   <li>What outranks every score stands first, whatever its score ({@code scores.Precedence}).
 *   <li>What could not be reckoned, and what nobody has assessed yet, is said and not hidden at the end.
 * </ul>
 *
 * <p>Sends nothing. Out of scope: assessing ({@code scores}), deciding.
 */
@NullMarked
package dev.cocreate.portal.ranking;

import org.jspecify.annotations.NullMarked;
