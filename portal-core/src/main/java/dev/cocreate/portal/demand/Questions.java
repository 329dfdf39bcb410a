package dev.cocreate.portal.demand;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Every question whether a vote still holds, and the only way to ask one. */
@ApplicationScoped
@Transactional
public class Questions {
    private static final String MONTH = "interval '30 days'";
    private static final int MOST = 200;

    /** Nobody is asked about what is decided. Should it be taken up again, it is due again: see {@link Reopening}. */
    private static final String PASS_OVER =
            "update vote v set due_at = null from idea i where i.id = v.idea_id and i.final"
                    + " and v.person_id = ? and v.asked_at is null and v.due_at <= now()";

    private static final String SEEN = " and (not exists (select from board where access <> 'EVERYONE')"
            + " or idea_seen_by(i.id, v.person_id, true))";

    /** Nor is anybody asked about what they may not see at this time; it is looked at again in a month. */
    private static final String PUT_OFF = "update vote v set due_at = now() + " + MONTH + " where v.person_id = ?"
            + " and v.asked_at is null and v.due_at <= now() and exists (select from board where access <> 'EVERYONE')"
            + " and not idea_seen_by(v.idea_id, v.person_id, true)";

    /** Whoever takes the person's row asks; another node that waited for it finds that it was done. */
    private static final String ASK = """
            with taken as (
                insert into vote_question (person_id)
                select :person where exists (
                    select from vote where person_id = :person and asked_at is null and due_at <= now())
                on conflict (person_id) do update set asked_at = now(), seen_at = null
                    where vote_question.asked_at <= now() - %s
                returning person_id
            ), v as (
                update vote v set asked_at = now(), due_at = now() + interval '60 days'
                from taken t where v.person_id = t.person_id and v.asked_at is null and v.due_at <= now()
                returning v.*
            )
            select %s from v join idea i on i.id = v.idea_id order by since desc, i.id""".formatted(MONTH, Question.COLUMNS);

    /** The rest waits until they may be asked again. */
    private static final String WAIT = "update vote v set due_at = q.asked_at + " + MONTH + " from vote_question q"
            + " where q.person_id = ? and v.person_id = q.person_id and v.asked_at is null and v.due_at <= now()"
            + " and q.asked_at > now() - " + MONTH;

    private final Jdbi jdbi;

    @Inject
    Questions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Some of those who have votes that are due. */
    @Transactional(TxType.SUPPORTS)
    public List<Long> due(int most) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select person_id from vote where asked_at is null and due_at <= now()"
                        + " order by due_at limit ?")
                .bind(0, most)
                .mapTo(Long.class)
                .stream()
                .distinct()
                .toList());
    }

    /** Asks somebody about all their votes that are due, unless they were asked this month. */
    public Asked ask(PersonId person) {
        return jdbi.withHandle(handle -> {
            handle.execute(PASS_OVER, person.value());
            handle.execute(PUT_OFF, person.value());
            var questions = handle.createQuery(ASK)
                    .bind("person", person.value())
                    .map((row, context) -> Question.of(row))
                    .list();
            handle.execute(WAIT, person.value());
            return new Asked(askedAt(person).orElse(Instant.EPOCH), questions);
        });
    }

    /** They are asked at a better moment; a moment that has come changes nothing. */
    public void postpone(PersonId person, Instant until) {
        jdbi.useHandle(handle -> handle.execute(
                "update vote set due_at = ? where person_id = ? and asked_at is null and due_at <= now()",
                until.atOffset(ZoneOffset.UTC),
                person.value()));
    }

    /** When somebody was asked last. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Instant> askedAt(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select asked_at from vote_question where person_id = ?")
                .bind(0, person.value())
                .mapTo(Instant.class)
                .findOne());
    }

    /** What somebody was asked and has not answered. */
    @Transactional(TxType.SUPPORTS)
    public List<Question> open(PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Question.COLUMNS + " from vote v"
                        + " join idea i on i.id = v.idea_id where v.person_id = ? and v.asked_at is not null and not i.final"
                        + SEEN
                        + " order by since desc, i.id limit ?")
                .bind(0, person.value())
                .bind(1, MOST)
                .map((row, context) -> Question.of(row))
                .list());
    }

    /** The question about somebody's own vote; empty when they have none, or it is not a year old. */
    @Transactional(TxType.SUPPORTS)
    public Optional<Question> about(IdeaId idea, PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Question.COLUMNS + " from vote v"
                        + " join idea i on i.id = v.idea_id where v.idea_id = :idea and v.person_id = :person"
                        + " and not i.final and " + Question.UNCONFIRMED)
                .bind("idea", idea.value())
                .bind("person", person.value())
                .map((row, context) -> Question.of(row))
                .findOne());
    }

    /** Not now: it is asked again in a month. What is stale already stays so. */
    public void later(IdeaId idea, PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "update vote set asked_at = null, due_at = now() + " + MONTH
                        + " where idea_id = ? and person_id = ? and asked_at is not null and not stale",
                idea.value(),
                person.value()));
    }

    /** Whether they took this vote back since they were asked; what is not asked about cannot be undone. */
    @Transactional(TxType.SUPPORTS)
    public boolean wasTakenBack(IdeaId idea, PersonId person) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from event e"
                        + " join vote_question q on q.person_id = e.person_id and e.at >= q.asked_at"
                        + " where e.idea_id = :idea and e.person_id = :person and e.kind = 'VoteWithdrawn')")
                .bind("idea", idea.value())
                .bind("person", person.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** They have seen that they were asked, or do not want to be shown it; whether that is new. */
    public boolean seen(PersonId person) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update vote_question set seen_at = now() where person_id = ? and seen_at is null",
                        person.value()))
                > 0;
    }
}
