package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var outlook = draft.checkedOutlook(idea.outlook(), today, fields);
        var ending = draft.ending().checked(to, today, fields);
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
        if (!idea.outlook().equals(expected)) {
            outlooks.remember(id, idea.outlook(), team);
        }
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
        events.append(new IdeaAnswered(id, team, from, to, answer, idea.outlook(), ending));
        return ideas.view(id, Sight.everything());
    }

    /** The draft as it was meant, or every field at fault; for a preview, so that nothing is kept. */
    @Transactional(TxType.SUPPORTS)
    public Foreseen foresee(IdeaView idea, AnswerDraft draft, Visitor team) {
        var to = statuses.choose(draft.status());
        var fields = new Fields();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var words = draft.checkedText(fields);
        draft.checkedOutlook(idea.outlook(), today, fields);
        var ending = draft.ending().checked(to, today, fields);
        fields.done();
        Idea.requireMove(idea.status(), to);
        limits.foresee(idea.id(), to, draft.beyond(), team);
        return new Foreseen(to, words, ending);
    }

    /** What an answer will say, and where the idea will move. */
    public record Foreseen(Status to, String words, Ending ending) {}

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
