package dev.cocreate.portal.changes;

import dev.cocreate.portal.assignments.Assignee;
import dev.cocreate.portal.assignments.Assignments;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the form of an idea, as it stands now. */
@ApplicationScoped
public class TriageForms {
    private final Boards boards;
    private final Assignments assignments;
    private final Meanwhile meanwhile;

    @Inject
    TriageForms(Boards boards, Assignments assignments, Meanwhile meanwhile) {
        this.boards = boards;
        this.assignments = assignments;
        this.meanwhile = meanwhile;
    }

    public TriageForm of(IdeaView idea) {
        // Seen first: what changes after it is then found out, rather than missed.
        var seen = meanwhile.seen(idea.id());
        var assignee = assignments.of(idea.id());
        return new TriageForm(
                idea,
                idea.board().slug(),
                String.join(", ", idea.tags()),
                assignee.isPresent() ? Long.toString(assignee.getAsLong()) : Assignee.NOBODY,
                seen,
                boards.all(Sight.everything()),
                assignments.team(),
                List.of());
    }
}
