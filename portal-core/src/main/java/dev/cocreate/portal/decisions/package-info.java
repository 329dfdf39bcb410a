/**
 * Decisions: what the team does so that its answers stay honest when time goes by.
 *
 * <ul>
 *   <li>An idea that was declined until a day is the team's again when that day comes ({@code idea.look_again_due}), on whichever
 *       node looks first; its next answer ends that. Nobody else is told: they read the date in the answer.
 * </ul>
 *
 * <p>Sends {@code LookAgainCameDue}. Out of scope: the answers themselves ({@code ideas}), who is told of them ({@code notices}).
 */
@NullMarked
package dev.cocreate.portal.decisions;

import org.jspecify.annotations.NullMarked;
