/**
 * Changes: what the team changes about one idea or a thousand at once: the board, the tags, who looks after it, on which need they hang, and
 * the status with an answer. With a way back.
 *
 * <ul>
 *   <li>One transaction for all of them: what cannot be taken for one idea is refused for all, and nothing is half done.
 *   <li>A status comes with an answer, the same one for all. Nothing is decided in silence, however many it is decided about.
 *   <li>Each idea that differs afterwards has its events, as if it had been changed alone; one that was like this already has none.
 *   <li>An undo restores exactly what was, within a day and once. An idea of which somebody changed the same thing meanwhile stays as
 *       it is, and the undo says which and why. An answer that is undone is gone; letters that went out with it are not.
 *   <li>Whoever sends a form about one idea says what they saw last of it. If somebody changed it meanwhile, they are told who did
 *       what, keep what they typed, and may send it again knowingly.
 * </ul>
 *
 * <p>Sends {@code IdeaMoved}, {@code IdeaTagged}, {@code AnswerTakenBack}, and by others {@code IdeaAssigned}, {@code IdeaPutUnderNeed}, {@code IdeaAnswered}.
 * Out of scope: the words of an idea ({@code ideas}), which ideas to change ({@code desk}).
 */
@NullMarked
package dev.cocreate.portal.changes;

import org.jspecify.annotations.NullMarked;
