package dev.cocreate.portal.changes;

import dev.cocreate.portal.assignments.Assignments;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.Answers;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.needs.Needs;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** Every change of the team to one idea or many at once. {@link Undo} takes one back. */
@ApplicationScoped
@Transactional
public class Changes {
    /** So many ideas can be changed at once. */
    public static final int MOST = 1_000;

    private final Jdbi jdbi;
    private final Boards boards;
    private final Statuses statuses;
    private final Assignments assignments;
    private final Answers answers;
    private final Aspects aspects;
    private final Ledger ledger;
    private final Meanwhile meanwhile;
    private final Clock clock;
    private final Needs needs;

    @Inject
    Changes(
            Jdbi jdbi,
            Boards boards,
            Statuses statuses,
            Assignments assignments,
            Answers answers,
            Aspects aspects,
            Ledger ledger,
            Meanwhile meanwhile,
            Clock clock,
            Needs needs) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.statuses = statuses;
        this.assignments = assignments;
        this.answers = answers;
        this.aspects = aspects;
        this.ledger = ledger;
        this.meanwhile = meanwhile;
        this.clock = clock;
        this.needs = needs;
    }

    /** Changes these ideas, all of them or none. */
    public MadeChange make(Collection<IdeaId> ideas, ChangeDraft draft, Visitor team) {
        refuseUnfit(ideas);
        var change = checked(draft);
        var held = hold(ideas);
        if (held.size() < ideas.size()) {
            throw new InvalidProblem(FieldError.of("ideas", "unknown"));
        }
        refuseMerged(held);
        return apply(held, change, team);
    }

    /** Changes one idea; {@code seen} is what whoever changes it saw last, so that nobody overwrites what they do not know. */
    public MadeChange make(IdeaId idea, ChangeDraft draft, OptionalLong seen, Visitor team) {
        var change = checked(draft);
        var held = hold(List.of(idea));
        if (held.isEmpty()) {
            throw new NotFoundProblem("idea", idea);
        }
        refuseMerged(held);
        meanwhile.refuse(idea, seen);
        return apply(held, change, team);
    }

    /** Answers one idea, knowing what was seen of it last. */
    public IdeaView answer(IdeaId idea, AnswerDraft draft, OptionalLong seen, Visitor team) {
        hold(List.of(idea));
        meanwhile.refuse(idea, seen);
        return answers.give(idea, draft, team);
    }

    private Change checked(ChangeDraft draft) {
        return Change.of(
                draft, boards, statuses, assignments, needs, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static void refuseUnfit(Collection<IdeaId> ideas) {
        if (ideas.isEmpty()) {
            throw new InvalidProblem(FieldError.of("ideas", "none-selected"));
        }
        if (ideas.size() > MOST) {
            throw new InvalidProblem(new FieldError("ideas", "too-many", Map.of("count", MOST)));
        }
    }

    /** What was merged is to come back exactly as it was. */
    private static void refuseMerged(List<Held> ideas) {
        var merged = ideas.stream().filter(Held::isMerged).count();
        if (merged > 0) {
            throw new InvalidProblem(new FieldError("ideas", "merged-meanwhile", Map.of("count", merged)));
        }
    }

    /** In one order for everybody, so that two who change the same ideas never wait for each other. */
    private List<Held> hold(Collection<IdeaId> ideas) {
        return jdbi.withHandle(handle -> handle.createQuery(Held.SELECT)
                .bind("ids", ideas.stream().mapToLong(IdeaId::value).toArray())
                .map((row, context) -> Held.of(row))
                .list());
    }

    private MadeChange apply(List<Held> ideas, Change change, Visitor team) {
        var id = ledger.begin(ideas, team);
        change.board().ifPresent(board -> aspects.move(ideas, board, team));
        aspects.tag(ideas, change, team);
        if (change.reassigns()) {
            var to = change.assignee()
                    .map(assignee -> OptionalLong.of(assignee.id()))
                    .orElseGet(OptionalLong::empty);
            aspects.assign(ideas, to, team);
        }
        aspects.hang(ideas, change.hanging(), team);
        var given = change.answer()
                .map(answer -> answers.giveAll(ideas.stream().map(Held::id).toList(), answer, team))
                .orElse(Map.of());
        return ledger.end(id, given);
    }

    /** A change that was made; empty when there is none, or none that can still be undone. */
    @Transactional(TxType.SUPPORTS)
    public Optional<MadeChange> find(long id) {
        return ledger.find(id);
    }

    /** Ids that were sent, each once; what is no idea's name is named as a fault. */
    public static Collection<IdeaId> ids(Collection<String> typed) {
        var ids = new TreeSet<Long>();
        for (var id : typed) {
            if (!id.matches("[0-9]{1,18}")) {
                throw new InvalidProblem(FieldError.of("ideas", "unknown"));
            }
            ids.add(Long.parseLong(id));
        }
        return ids.stream().map(IdeaId::new).toList();
    }
}
