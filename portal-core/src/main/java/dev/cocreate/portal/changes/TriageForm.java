package dev.cocreate.portal.changes;

import dev.cocreate.portal.assignments.Assignee;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;

/**
 * The form that says where one idea belongs: its board, its tags, and who looks after it.
 *
 * @param board slug, as chosen so far
 * @param tags as typed so far, with commas between them
 * @param assignee id of who looks after it, or {@code nobody}
 * @param seen what was there when the form was shown
 * @param boards where it could go
 * @param team who could look after it
 */
public record TriageForm(
        IdeaView idea,
        String board,
        String tags,
        String assignee,
        long seen,
        List<Board> boards,
        List<Assignee> team,
        List<FieldError> errors) {

    TriageForm typed(String board, String tags, String assignee, List<FieldError> faults) {
        return new TriageForm(idea, board, tags, assignee, seen, boards, this.team, faults);
    }
}
