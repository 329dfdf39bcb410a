package dev.cocreate.portal.votes;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What stands behind votes: the one way to say it, and for the team to read it. */
@ApplicationScoped
public class Reasons {
    /** The vote's row is held before the idea's, as when a vote is cast. */
    private static final String EXPLAIN = """
            with before as (
                select v.importance, v.reason, v.stale from vote v join idea i on i.id = v.idea_id
                where v.idea_id = :idea and v.person_id = :person and not i.final
                for update of v
            ), said as (
                update vote v set importance = coalesce(:importance, v.importance),
                    reason = case when cast(:reason as text) is null then v.reason else nullif(:reason, '') end,
                    said_at = now(), origin = null, stake_origin = null, confirmed_at = now(), asked_at = null, stale = false, due_at = now() + interval '365 days'
                from before b
                where v.idea_id = :idea and v.person_id = :person
                    and (coalesce(:importance, v.importance) is distinct from v.importance
                        or coalesce(:reason, v.reason, '') <> coalesce(v.reason, ''))
                returning v.importance, v.reason, v.reason is distinct from b.reason as other
            ), logged as (
                insert into event (kind, idea_id, person_id, acted_by, facts)
                select 'VoteExplained', :idea, :person, :actor,
                    jsonb_strip_nulls(jsonb_build_object('importance', lower(importance), 'reason', reason is not null))
                from said
            ), counted as (
                update idea i set
                    nice = nice + coalesce(s.importance = 'NICE', false)::int - coalesce(b.importance = 'NICE', false)::int,
                    important = important + coalesce(s.importance = 'IMPORTANT', false)::int
                        - coalesce(b.importance = 'IMPORTANT', false)::int,
                    critical = critical + coalesce(s.importance = 'CRITICAL', false)::int
                        - coalesce(b.importance = 'CRITICAL', false)::int,
                    stale_votes = stale_votes - b.stale::int
                from before b, said s where i.id = :idea and (s.importance is distinct from b.importance or b.stale)
            )
            select coalesce(s.importance, b.importance) as importance,
                case when s.other is not null then s.reason else b.reason end as reason, s.other is not null as changed
            from before b left join said s on true""";

    private static final String VOTES =
            "select v.person_id, p.name, p.email, v.cast_at, coalesce(v.said_at, v.cast_at) as said_at, v.importance, v.reason,"
                    + " coalesce(v.confirmed_at, v.cast_at) as confirmed_at, v.stale"
                    + " from vote v join person p on p.id = v.person_id where v.idea_id = :idea";

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final EventBell bell;

    @Inject
    Reasons(Jdbi jdbi, Ideas ideas, EventBell bell) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.bell = bell;
    }

    /** Whoever voted says what it means to them, and so confirms it; what they leave out stays as it was. Answers with what is now known. */
    public Stake give(IdeaId idea, Visitor visitor, Stake said) {
        ideas.requireSeen(idea, visitor);
        var given = jdbi.withHandle(handle -> handle.createQuery(EXPLAIN)
                        .bind("idea", idea.value())
                        .bind("person", visitor.id().value())
                        .bind("actor", visitor.actedBy().map(PersonId::value).orElse(null))
                        .bind("importance", said.importance().map(Enum::name).orElse(null))
                        .bind("reason", said.reason().orElse(null))
                        .map((row, context) -> new Given(stake(row), row.getBoolean("changed")))
                        .findOne())
                .orElseThrow(() -> new ConflictProblem(
                        "no-open-vote", "Only who has voted can say why, and only until the idea is decided."));
        if (given.isNew()) {
            bell.ring();
        }
        return given.stake();
    }

    /** What the visitor said of their vote; empty when they have none. */
    public Optional<Stake> of(IdeaId idea, Visitor visitor) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select importance, reason from vote where idea_id = :idea and person_id = :person")
                .bind("idea", idea.value())
                .bind("person", visitor.id().value())
                .map((row, context) -> stake(row))
                .findOne());
    }

    /** Reasons alone, the newest first. */
    public ReasonPage newest(IdeaId idea, Optional<String> after, int limit) {
        var place = after.map(Place::parse).orElse(Place.START);
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        VOTES + " and v.reason is not null"
                                + " and (v.said_at, v.person_id) < (:at, :after) order by v.said_at desc, v.person_id desc limit :limit")
                .bind("idea", idea.value())
                .bind("at", place.at().atOffset(ZoneOffset.UTC))
                .bind("after", place.person())
                .bind("limit", limit + 1)
                .map((row, context) -> vote(row))
                .list());
        return ReasonPage.of(
                rows, limit, last -> new Place(last.saidAt(), last.person().value()).toString());
    }

    /** Every vote of an idea, in the order in which its people became known. */
    public ReasonPage votes(IdeaId idea, long after, int limit) {
        var rows = jdbi.withHandle(
                handle -> handle.createQuery(VOTES + " and v.person_id > :after order by v.person_id limit :limit")
                        .bind("idea", idea.value())
                        .bind("after", after)
                        .bind("limit", limit + 1)
                        .map((row, context) -> vote(row))
                        .list());
        return ReasonPage.of(rows, limit, last -> last.person().toString());
    }

    /** How many need it how much; read from counters, however many there are. */
    public Split split(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select nice, important, critical from idea where id = ?")
                .bind(0, idea.value())
                .map((row, context) -> new Split(row.getInt("nice"), row.getInt("important"), row.getInt("critical")))
                .findOne()
                .orElse(new Split(0, 0, 0)));
    }

    private static ReasonedVote vote(ResultSet row) throws SQLException {
        return new ReasonedVote(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("email"),
                instant(row.getTimestamp("cast_at")),
                instant(row.getTimestamp("said_at")),
                instant(row.getTimestamp("confirmed_at")),
                row.getBoolean("stale"),
                stake(row));
    }

    private static Instant instant(Timestamp time) {
        return Objects.requireNonNull(time).toInstant();
    }

    private static Stake stake(ResultSet row) throws SQLException {
        return new Stake(
                Optional.ofNullable(row.getString("importance")).map(Importance::valueOf),
                Optional.ofNullable(row.getString("reason")));
    }

    private record Given(Stake stake, boolean isNew) {}

    /** Where a page of reasons ended. */
    private record Place(Instant at, long person) {
        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), 0);

        static Place parse(String text) {
            var parts = text.split("_", 2);
            try {
                if (parts.length == 2) {
                    return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]));
                }
            } catch (DateTimeException | NumberFormatException notOurs) {
                throw notOurs();
            }
            throw notOurs();
        }

        private static MalformedProblem notOurs() {
            return new MalformedProblem(
                    "bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
        }

        @Override
        public String toString() {
            return at + "_" + person;
        }
    }
}
