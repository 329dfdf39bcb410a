package dev.cocreate.portal.changes;

import dev.cocreate.portal.assignments.Assignee;
import dev.cocreate.portal.assignments.Assignments;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.needs.Needs;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A draft of which everything is known to be there.
 *
 * @param reassigns whether it says who looks after the ideas
 * @param assignee who does then; empty for nobody
 * @param hanging on which need they hang then
 */
record Change(
        Optional<Board> board,
        Optional<AnswerDraft> answer,
        List<String> tags,
        List<String> removeTags,
        boolean reassigns,
        Optional<Assignee> assignee,
        Hanging hanging) {

    /** Names every field at fault at once. */
    static Change of(
            ChangeDraft draft,
            Boards boards,
            Statuses statuses,
            Assignments assignments,
            Needs needs,
            LocalDate today) {
        var fields = new Fields();
        if (draft.isEmpty()) {
            fields.refuse(FieldError.of("change", "nothing-chosen"));
        }
        var board = boards.find(draft.board(), Sight.everything());
        if (board.isEmpty() && !draft.board().isBlank()) {
            fields.refuse(FieldError.of("board", "unknown"));
        }
        var answer = answer(draft, statuses, today, fields);
        var tags = Tags.checked(draft.tags(), fields);
        var nobody = draft.assignee().equals(Assignee.NOBODY);
        var assignee = assignments.find(draft.assignee());
        if (assignee.isEmpty() && !nobody && !draft.assignee().isBlank()) {
            fields.refuse(FieldError.of("assignee", "unknown"));
        }
        var hanging = Hanging.of(draft, needs, fields);
        fields.done();
        return new Change(board, answer, tags, draft.removeTags(), nobody || assignee.isPresent(), assignee, hanging);
    }

    private static Optional<AnswerDraft> answer(ChangeDraft draft, Statuses statuses, LocalDate today, Fields fields) {
        if (draft.status().isBlank() && draft.answer().isBlank()) {
            return Optional.empty();
        }
        if (draft.status().isBlank()) {
            fields.refuse(FieldError.of("status", "missing"));
        } else {
            statuses.find(draft.status())
                    .ifPresentOrElse(
                            to -> draft.ending().checked(to, today, fields),
                            () -> fields.refuse(FieldError.of("status", "unknown")));
        }
        var answer = new AnswerDraft(
                draft.status(), draft.answer(), Optional.empty(), Optional.empty(), draft.ending(), draft.beyond());
        answer.checkedText(fields);
        return Optional.of(answer);
    }
}
