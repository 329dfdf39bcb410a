package dev.cocreate.portal.changes;

import dev.cocreate.portal.assignments.Assignments;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.needs.IdeasOfNeeds;
import dev.cocreate.portal.needs.NeedId;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes a change back: exactly what was is there again, unless somebody changed the same meanwhile. */
@ApplicationScoped
@Transactional
public class Undo {
    private static final String OPEN = "select undone_at is null as open, made_at > now() - interval '1 day' as fresh"
            + " from change where id = ? for update";

    private static final String[] RESTORE = {"""
            delete from idea_tag it using changed_idea c
            where c.change_id = :change and c.idea_id = any(:ids) and c.tags_after is not null and it.idea_id = c.idea_id""", """
            insert into idea_tag (tag_id, idea_id) select t.id, c.idea_id
            from changed_idea c cross join lateral unnest(c.tags_before) b join tag t on t.id = b
            where c.change_id = :change and c.idea_id = any(:ids) order by 1, 2""", """
            delete from answer a using changed_idea c
            where c.change_id = :change and c.idea_id = any(:ids) and a.id = c.answer_id""", """
            update idea i set version = version + 1,
                board_id = coalesce(c.board_before, i.board_id),
                assignee_id = case when c.reassigned then c.assignee_before else i.assignee_id end
            from changed_idea c where c.change_id = :change and c.idea_id = any(:ids) and i.id = c.idea_id""", """
            update idea i set status_id = c.status_before, final = s.kind in ('SHIPPED', 'DECLINED', 'RETIRED'),
                answered_at = c.answered_before, confidence = c.confidence_before, due = c.due_before,
                promised = c.promised_before, place = c.place_before,
                look_again_at = c.look_again_before, look_again_due = c.look_again_due_before,
                first_answered_at = coalesce(c.first_answered_before, first_answer_of(i.id))
            from changed_idea c join status s on s.id = c.status_before
            where c.change_id = :change and c.idea_id = any(:ids) and c.answer_id is not null and i.id = c.idea_id""", """
            update idea i set need_id = c.need_before, need_origin = c.need_origin_before
            from changed_idea c where c.change_id = :change and c.idea_id = any(:ids) and c.rehung and i.id = c.idea_id"""};

    private final Jdbi jdbi;
    private final Statuses statuses;
    private final Assignments assignments;
    private final IdeasOfNeeds hung;
    private final Events events;
    private final Ledger ledger;

    @Inject
    Undo(Jdbi jdbi, Statuses statuses, Assignments assignments, IdeasOfNeeds hung, Events events, Ledger ledger) {
        this.jdbi = jdbi;
        this.statuses = statuses;
        this.assignments = assignments;
        this.hung = hung;
        this.events = events;
        this.ledger = ledger;
    }

    /** Takes it back, once; which ideas stay as they are comes back with it. */
    public MadeChange take(long change, Visitor team) {
        jdbi.useHandle(handle -> {
            refuseUnlessOpen(handle, change);
            var ideas = handle.createQuery(Touched.SELECT)
                    .bind("change", change)
                    .map((row, context) -> Touched.of(row))
                    .list();
            var free = new ArrayList<Touched>();
            for (var idea : ideas) {
                var reasons = idea.changedMeanwhile();
                if (reasons.isEmpty()) {
                    free.add(idea);
                } else {
                    handle.createUpdate(
                                    "update changed_idea set kept = :kept where change_id = :change and idea_id = :idea")
                            .bind("kept", reasons.toArray(String[]::new))
                            .bind("change", change)
                            .bind("idea", idea.id().value())
                            .execute();
                }
            }
            restore(handle, change, free);
            handle.execute(
                    "update change set undone_at = now(), undone_by = ? where id = ?",
                    team.id().value(),
                    change);
            tell(free, team);
        });
        return ledger.find(change).orElseThrow();
    }

    private static void refuseUnlessOpen(Handle handle, long change) {
        var fresh = handle.createQuery(OPEN)
                .bind(0, change)
                .map((row, context) -> {
                    if (!row.getBoolean("open")) {
                        throw new ConflictProblem("undone-already", "This was undone already.");
                    }
                    return row.getBoolean("fresh");
                })
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("change", change));
        if (!fresh) {
            throw new ConflictProblem(
                    "too-late-to-undo", "This was changed more than a day ago; change it anew instead.");
        }
    }

    private static void restore(Handle handle, long change, List<Touched> free) {
        var ids = free.stream().mapToLong(idea -> idea.id().value()).toArray();
        for (var statement : RESTORE) {
            handle.createUpdate(statement)
                    .bind("change", change)
                    .bind("ids", ids)
                    .execute();
        }
    }

    private void tell(List<Touched> free, Visitor team) {
        var happened = new ArrayList<DomainEvent>();
        var from = new HashMap<IdeaId, OptionalLong>();
        var to = new HashMap<IdeaId, OptionalLong>();
        for (var idea : free) {
            idea.boardBefore().ifPresent(before -> happened.add(new IdeaMoved(idea.id(), idea.board(), before, team)));
            idea.tagsBefore().ifPresent(before -> happened.add(new IdeaTagged(idea.id(), idea.tags(), before, team)));
            idea.answer()
                    .ifPresent(answer -> happened.add(new AnswerTakenBack(
                            idea.id(), answer, statuses.of(idea.status()), statuses.of(idea.statusBefore()), team)));
            if (idea.reassigned()) {
                from.put(idea.id(), idea.assignee());
                to.put(idea.id(), idea.assigneeBefore());
            }
        }
        events.appendAll(happened);
        assignments.restored(from, to, team);
        hung.tell(
                free.stream()
                        .filter(Touched::rehung)
                        .map(idea -> new IdeasOfNeeds.Moved(idea.id(), need(idea.need()), need(idea.needBefore())))
                        .toList(),
                team);
    }

    private static Optional<NeedId> need(OptionalLong id) {
        return id.isPresent() ? Optional.of(new NeedId(id.getAsLong())) : Optional.empty();
    }
}
