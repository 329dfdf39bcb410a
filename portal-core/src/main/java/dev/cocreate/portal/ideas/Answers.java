package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Every answer of the team, and the only way to move an idea along the workflow. */
@ApplicationScoped
@Transactional
public class Answers {
    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Statuses statuses;
    private final Limits limits;
    private final Outlooks outlooks;
    private final Events events;
    private final Clock clock;

    @Inject
    Answers(
            EntityManager entities,
            Jdbi jdbi,
            Ideas ideas,
            Statuses statuses,
            Limits limits,
            Outlooks outlooks,
            Events events,
            Clock clock) {
        this.entities = entities;
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.statuses = statuses;
        this.limits = limits;
        this.outlooks = outlooks;
        this.events = events;
        this.clock = clock;
    }

    /** Moves an idea and says why. Without words it is refused: nothing is decided in silence. */
    public IdeaView give(IdeaId id, AnswerDraft draft, Visitor team) {
        var to = statuses.choose(draft.status());
        var idea = ideas.lock(id);
        var fields = new Fields();
        var words = draft.checkedText(fields);
        var outlook = draft.checkedOutlook(idea.outlook(), today(), fields);
        var ending = draft.ending().checked(to, today(), fields);
        fields.done();
        var from = statuses.of(idea.status());
        var expected = idea.outlook();
        limits.require(List.of(id), to, draft.beyond(), team);
        var now = clock.instant();
        idea.answer(from, to, now);
        if (to.kind().isAhead()) {
            idea.expect(outlook);
        }
        idea.end(ending);
        entities.flush();
        var answer = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into answer (idea_id, status_id, text, author_id, given_at, reason, look_again_at, sunset_at)"
                                + " values (:idea, :status, :text, :author, :now, :reason, :lookAgain, :sunset) returning id")
                .bind("idea", id.value())
                .bind("status", to.id())
                .bind("text", words)
                .bind("author", team.id().value())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("reason", ending.reason().map(Enum::name).orElse(null))
                .bind("lookAgain", ending.lookAgain().orElse(null))
                .bind("sunset", ending.sunset().orElse(null))
                .mapTo(Long.class)
                .one());
        if (!idea.outlook().equals(expected)) {
            outlooks.remember(Map.of(id, idea.outlook()), Map.of(id, answer), team);
        }
        events.append(new IdeaAnswered(id, team, from, to, answer, idea.outlook(), ending));
        return ideas.view(id, Sight.everything());
    }

    /** The draft as it was meant, or every field at fault; for a preview, so that nothing is kept. */
    @Transactional(TxType.SUPPORTS)
    public Foreseen foresee(IdeaView idea, AnswerDraft draft, Visitor team) {
        var to = statuses.choose(draft.status());
        var fields = new Fields();
        var words = draft.checkedText(fields);
        draft.checkedOutlook(idea.outlook(), today(), fields);
        var ending = draft.ending().checked(to, today(), fields);
        fields.done();
        Idea.requireMove(idea.status(), to);
        limits.foresee(idea.id(), to, draft.beyond(), team);
        return new Foreseen(to, words, ending);
    }

    /** What an answer will say, and where the idea will move. */
    public record Foreseen(Status to, String words, Ending ending) {}

    /** Gives many ideas the same answer, in a few statements; all of them or none. The ids of the answers come back, by idea. */
    public Map<IdeaId, Long> giveAll(Collection<IdeaId> ids, AnswerDraft draft, Visitor team) {
        var to = statuses.choose(draft.status());
        var fields = new Fields();
        var words = draft.checkedText(fields);
        var ending = draft.ending().checked(to, today(), fields);
        fields.done();
        var ideas = hold(ids);
        var shipped =
                ideas.stream().filter(idea -> !Idea.mayMove(idea.status(), to)).count();
        if (shipped > 0) {
            throw new InvalidProblem(new FieldError("status", "already-shipped", Map.of("count", shipped)));
        }
        limits.require(ids, to, draft.beyond(), team);
        var given = keep(ideas, to, words, ending, team);
        if (!to.kind().isAhead()) {
            outlooks.remember(over(ideas), given, team);
        }
        events.appendAll(ideas.stream()
                .map(idea -> new IdeaAnswered(
                        idea.id(),
                        team,
                        idea.status(),
                        to,
                        Objects.requireNonNull(given.get(idea.id())),
                        to.kind().isAhead() ? idea.outlook() : Outlook.NONE,
                        ending))
                .toList());
        return given;
    }

    /** Of what is no longer ahead nothing is expected any more. */
    private static Map<IdeaId, Outlook> over(List<Answered> ideas) {
        return ideas.stream()
                .filter(idea -> !idea.outlook().equals(Outlook.NONE))
                .collect(Collectors.toMap(Answered::id, idea -> Outlook.NONE));
    }

    private List<Answered> hold(Collection<IdeaId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select id, status_id, confidence, due from idea"
                        + " where id = any(:ids) order by id for no key update")
                .bind("ids", ids.stream().mapToLong(IdeaId::value).toArray())
                .map((row, context) -> new Answered(
                        new IdeaId(row.getLong("id")),
                        statuses.of(row.getLong("status_id")),
                        new Outlook(
                                Optional.ofNullable(row.getString("confidence")).map(Confidence::valueOf),
                                Optional.ofNullable(row.getObject("due", LocalDate.class)))))
                .list());
    }

    private Map<IdeaId, Long> keep(List<Answered> ideas, Status to, String words, Ending ending, Visitor team) {
        var ids = ideas.stream().mapToLong(idea -> idea.id().value()).toArray();
        var alike = statuses.all().stream()
                .filter(other -> other.kind() == to.kind())
                .mapToLong(Status::id)
                .toArray();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbi.withHandle(handle -> {
            // The first answer too, which the database would else write a second time, row by row.
            handle.createUpdate("update idea set status_id = :status, final = :final, answered_at = :now,"
                            + " first_answered_at = coalesce(first_answered_at,"
                            + " case when author_id is distinct from :author then :now end),"
                            + " confidence = case when :ahead then confidence end, due = case when :ahead then due end,"
                            + " place = case when status_id = any(:alike) then place end,"
                            + " look_again_at = :lookAgain, look_again_due = false,"
                            + " version = version + 1 where id = any(:ids)")
                    .bind("status", to.id())
                    .bind("final", to.kind().isFinal())
                    .bind("ahead", to.kind().isAhead())
                    .bind("alike", alike)
                    .bind("lookAgain", ending.lookAgain().orElse(null))
                    .bind("author", team.id().value())
                    .bind("now", now)
                    .bind("ids", ids)
                    .execute();
            var given = new HashMap<IdeaId, Long>();
            handle.createQuery("insert into answer (idea_id, status_id, text, author_id, given_at, reason,"
                            + " look_again_at, sunset_at) select id, :status, :text, :author, :now, :reason, :lookAgain,"
                            + " :sunset from unnest(cast(:ids as bigint[])) id order by id"
                            + " returning idea_id, id")
                    .bind("status", to.id())
                    .bind("text", words)
                    .bind("author", team.id().value())
                    .bind("now", now)
                    .bind("reason", ending.reason().map(Enum::name).orElse(null))
                    .bind("lookAgain", ending.lookAgain().orElse(null))
                    .bind("sunset", ending.sunset().orElse(null))
                    .bind("ids", ids)
                    .map((row, context) -> given.put(new IdeaId(row.getLong("idea_id")), row.getLong("id")))
                    .list();
            return given;
        });
    }

    /** An idea as it was before its answer. */
    private record Answered(IdeaId id, Status status, Outlook outlook) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What the team said of an idea so far, the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Answer> of(IdeaId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select a.status_id, a.text, a.given_at, p.name, " + Ending.COLUMNS + " from answer a"
                                + " left join person p on p.id = a.author_id where a.idea_id = ? order by a.id desc")
                .bind(0, id.value())
                .map((row, context) -> new Answer(
                        statuses.of(row.getLong("status_id")),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("name")),
                        row.getTimestamp("given_at").toInstant(),
                        Ending.of(row)))
                .list());
    }
}
