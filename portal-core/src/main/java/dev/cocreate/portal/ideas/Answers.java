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
import org.jdbi.v3.core.Jdbi;

/** Every answer of the team, and the only way to move an idea along the workflow. */
@ApplicationScoped
@Transactional
public class Answers {
    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Statuses statuses;
    private final Events events;
    private final Clock clock;

    @Inject
    Answers(EntityManager entities, Jdbi jdbi, Ideas ideas, Statuses statuses, Events events, Clock clock) {
        this.entities = entities;
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    /** Moves an idea and says why. Without words it is refused: nothing is decided in silence. */
    public IdeaView give(IdeaId id, AnswerDraft draft, Visitor team) {
        var to = statuses.choose(draft.status());
        var idea = ideas.lock(id);
        var fields = new Fields();
        var words = draft.checkedText(fields);
        var outlook =
                draft.checkedOutlook(idea.outlook(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), fields);
        fields.done();
        var from = statuses.of(idea.status());
        var now = clock.instant();
        idea.answer(from, to, now);
        if (to.kind().isAhead()) {
            idea.expect(outlook);
        }
        entities.flush();
        var answer = jdbi.withHandle(
                handle -> handle.createQuery("insert into answer (idea_id, status_id, text, author_id, given_at)"
                                + " values (:idea, :status, :text, :author, :now) returning id")
                        .bind("idea", id.value())
                        .bind("status", to.id())
                        .bind("text", words)
                        .bind("author", team.id().value())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .one());
        events.append(new IdeaAnswered(id, team, from, to, answer, idea.outlook()));
        return ideas.view(id, Sight.everything());
    }

    /** Gives many ideas the same answer, in a few statements; all of them or none. The ids of the answers come back, by idea. */
    public Map<IdeaId, Long> giveAll(Collection<IdeaId> ids, AnswerDraft draft, Visitor team) {
        var to = statuses.choose(draft.status());
        var fields = new Fields();
        var words = draft.checkedText(fields);
        fields.done();
        var ideas = hold(ids);
        var shipped =
                ideas.stream().filter(idea -> !Idea.mayMove(idea.status(), to)).count();
        if (shipped > 0) {
            throw new InvalidProblem(new FieldError("status", "already-shipped", Map.of("count", shipped)));
        }
        var given = keep(ideas, to, words, team);
        events.appendAll(ideas.stream()
                .map(idea -> new IdeaAnswered(
                        idea.id(),
                        team,
                        idea.status(),
                        to,
                        Objects.requireNonNull(given.get(idea.id())),
                        to.kind().isAhead() ? idea.outlook() : Outlook.NONE))
                .toList());
        return given;
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

    private Map<IdeaId, Long> keep(List<Answered> ideas, Status to, String words, Visitor team) {
        var ids = ideas.stream().mapToLong(idea -> idea.id().value()).toArray();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbi.withHandle(handle -> {
            // The first answer too, which the database would else write a second time, row by row.
            handle.createUpdate("update idea set status_id = :status, final = :final, answered_at = :now,"
                            + " first_answered_at = coalesce(first_answered_at,"
                            + " case when author_id is distinct from :author then :now end),"
                            + " confidence = case when :ahead then confidence end, due = case when :ahead then due end,"
                            + " version = version + 1 where id = any(:ids)")
                    .bind("status", to.id())
                    .bind("final", to.kind().isFinal())
                    .bind("ahead", to.kind().isAhead())
                    .bind("author", team.id().value())
                    .bind("now", now)
                    .bind("ids", ids)
                    .execute();
            var given = new HashMap<IdeaId, Long>();
            handle.createQuery("insert into answer (idea_id, status_id, text, author_id, given_at)"
                            + " select id, :status, :text, :author, :now from unnest(cast(:ids as bigint[])) id order by id"
                            + " returning idea_id, id")
                    .bind("status", to.id())
                    .bind("text", words)
                    .bind("author", team.id().value())
                    .bind("now", now)
                    .bind("ids", ids)
                    .map((row, context) -> given.put(new IdeaId(row.getLong("idea_id")), row.getLong("id")))
                    .list();
            return given;
        });
    }

    /** An idea as it was before its answer. */
    private record Answered(IdeaId id, Status status, Outlook outlook) {}

    /** What the team said of an idea so far, the latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<Answer> of(IdeaId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select a.status_id, a.text, a.given_at, p.name from answer a"
                                + " left join person p on p.id = a.author_id where a.idea_id = ? order by a.id desc")
                .bind(0, id.value())
                .map((row, context) -> new Answer(
                        statuses.of(row.getLong("status_id")),
                        row.getString("text"),
                        Optional.ofNullable(row.getString("name")),
                        row.getTimestamp("given_at").toInstant()))
                .list());
    }
}
