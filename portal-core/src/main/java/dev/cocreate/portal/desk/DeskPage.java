package dev.cocreate.portal.desk;

import dev.cocreate.portal.assignments.Assignee;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.changes.ChangeDraft;
import dev.cocreate.portal.changes.MadeChange;
import dev.cocreate.portal.needs.NeedChoice;
import dev.cocreate.portal.platform.problems.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The desk.
 *
 * @param after where this page of it begins; blank for the first one
 * @param next address of the page that follows
 * @param matching how many ideas the filter finds; not counted beyond {@link Inbox#COUNTED} and one
 * @param tabs what is always there, and the saved views
 * @param team who could look after an idea
 * @param needs which they could be put under
 * @param made the change that was just made or undone
 */
public record DeskPage(
        DeskFilter filter,
        String after,
        List<DeskIdea> ideas,
        Optional<String> next,
        int matching,
        DeskFigures figures,
        List<Tab> tabs,
        List<Board> boards,
        List<Status> statuses,
        List<Assignee> team,
        List<NeedChoice> needs,
        Optional<MadeChange> made,
        Typed typed) {

    /** Whether there are more than can be counted and changed at once. */
    public boolean isEndless() {
        return matching > Inbox.COUNTED;
    }

    public int most() {
        return Inbox.COUNTED;
    }

    /** The name of whom the desk is narrowed to. */
    public String author() {
        var id = filter.get("author").orElse("");
        return ideas.stream()
                .filter(idea -> idea.author().isPresent()
                        && Long.toString(idea.author().getAsLong()).equals(id))
                .findFirst()
                .flatMap(idea -> idea.view().author())
                .orElse(id);
    }

    public List<Show> shows() {
        return List.of(Show.values());
    }

    public List<DeskSort> sorts() {
        return List.of(DeskSort.values());
    }

    /**
     * A filter one click away.
     *
     * @param count how many ideas it finds, not counted beyond {@link Inbox#COUNTED} and one
     */
    public record Tab(String name, DeskFilter filter, int count) {
        public boolean isEndless() {
            return count > Inbox.COUNTED;
        }
    }

    /**
     * What was typed into one of the forms, to be mended.
     *
     * @param ideas ids of those that are selected
     * @param all whether everything that the filter finds is
     * @param view the name of a view to be saved
     * @param shared whether the team is to see it
     * @param errors of the change, or of the view if {@code saves}
     */
    public record Typed(
            Set<String> ideas,
            boolean all,
            ChangeDraft change,
            String view,
            boolean shared,
            boolean saves,
            List<FieldError> errors) {
        static Typed nothing() {
            return new Typed(Set.of(), false, ChangeDraft.empty(), "", false, false, List.of());
        }

        public boolean isSelected(DeskIdea idea) {
            return ideas.contains(idea.view().id().toString());
        }

        public List<FieldError> ofChange() {
            return saves ? List.of() : errors;
        }

        public List<FieldError> ofView() {
            return saves ? errors : List.of();
        }
    }
}
