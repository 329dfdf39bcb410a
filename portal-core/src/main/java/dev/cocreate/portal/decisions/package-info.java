/**
 * Decisions: what the team decided and why, and what keeps its answers honest when time goes by.
 *
 * <ul>
 *   <li>A decision is written down with its reasons, whose interest gave way, and the evidence; for an idea or for none. It is never
 *       changed: a correction is a decision that names the one it stands in for. The team reads them, and nobody else.
 *   <li>An idea that was declined until a day is the team's again when that day comes ({@code idea.look_again_due}), on whichever
 *       node looks first; its next answer ends that. Nobody else is told: they read the date in the answer.
 * </ul>
 *
 * <p>Sends {@code DecisionRecorded}, {@code LookAgainCameDue}. Out of scope: the answers themselves ({@code ideas}), who is told of them ({@code notices}).
 */
@NullMarked
package dev.cocreate.portal.decisions;

import org.jspecify.annotations.NullMarked;
