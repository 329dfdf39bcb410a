package dev.cocreate.portal.votes;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;

/** Every vote, and the only way to cast or withdraw one. */
@ApplicationScoped
public class Votes {
    private static final String CAST = """
            with cast_now as (
                insert into vote (idea_id, person_id)
                select id, :person from idea where id = :idea and not final
                on conflict do nothing
                returning idea_id, cast_at
            ), logged as (
                insert into event (kind, idea_id, person_id, acted_by)
                select 'VoteCast', idea_id, :person, :actor from cast_now
            ), counted as (
                update idea i set votes = votes + 1, rising = rising_with(rising, c.cast_at)
                from cast_now c where i.id = c.idea_id
                returning votes
            )
            select votes from counted""";

    private static final String WITHDRAW = """
            with withdrawn as (
                delete from vote where idea_id = :idea and person_id = :person
                    and not (select final from idea where id = :idea)
                returning idea_id, cast_at, importance
            ), logged as (
                insert into event (kind, idea_id, person_id, acted_by)
                select 'VoteWithdrawn', idea_id, :person, :actor from withdrawn
            ), counted as (
                update idea i set votes = votes - 1, rising = rising_without(rising, w.cast_at),
                    nice = nice - coalesce(w.importance = 'NICE', false)::int,
                    important = important - coalesce(w.importance = 'IMPORTANT', false)::int,
                    critical = critical - coalesce(w.importance = 'CRITICAL', false)::int
                from withdrawn w where i.id = w.idea_id
                returning votes
            )
            select votes from counted""";

    private static final String NO_SUCH_ROW = "23503";

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final EventBell bell;

    @Inject
    Votes(Jdbi jdbi, Ideas ideas, EventBell bell) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.bell = bell;
    }

    /** The visitor wants this; saying it again changes nothing. */
    public Tally cast(IdeaId idea, Visitor visitor) {
        return change(CAST, idea, visitor, true);
    }

    /** The visitor no longer wants this; saying it again changes nothing. */
    public Tally withdraw(IdeaId idea, Visitor visitor) {
        return change(WITHDRAW, idea, visitor, false);
    }

    private Tally change(String statement, IdeaId idea, Visitor visitor, boolean wanted) {
        ideas.requireSeen(idea, visitor);
        var counted = counted(statement, idea, visitor);
        if (counted.isPresent()) {
            bell.ring();
            return new Tally(counted.get(), wanted);
        }
        return unchanged(idea, visitor, wanted);
    }

    private Optional<Integer> counted(String statement, IdeaId idea, Visitor visitor) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(statement)
                    .bind("idea", idea.value())
                    .bind("person", visitor.id().value())
                    .bind("actor", visitor.actedBy().map(PersonId::value).orElse(null))
                    .mapTo(Integer.class)
                    .findOne());
        } catch (StatementException failure) {
            if (failure.getCause() instanceof SQLException cause && NO_SUCH_ROW.equals(cause.getSQLState())) {
                // Its author withdrew the idea at this moment.
                throw new NotFoundProblem("idea", idea);
            }
            throw failure;
        }
    }

    /** Nothing was changed: it was so already, or it cannot be. */
    private Tally unchanged(IdeaId idea, Visitor visitor, boolean wanted) {
        var now = tallies(List.of(idea), Optional.of(visitor)).get(idea);
        if (now == null) {
            throw new NotFoundProblem("idea", idea);
        }
        if (now.mine() != wanted && isClosed(idea)) {
            throw new ConflictProblem("idea-closed", "This idea is decided; its votes are closed.");
        }
        // Else the same person said the opposite elsewhere at this moment, and had the last word.
        return now;
    }

    private boolean isClosed(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select final from idea where id = ?")
                .bind(0, idea.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** How ideas stand just now; those that do not exist are left out. */
    public Map<IdeaId, Tally> tallies(Collection<IdeaId> ideas, Optional<Visitor> visitor) {
        var tallies = new HashMap<IdeaId, Tally>();
        jdbi.useHandle(handle -> handle.createQuery("select i.id, i.votes, v.person_id is not null as mine from idea i"
                        + " left join vote v on v.idea_id = i.id and v.person_id = :person where i.id = any(:ideas)")
                .bind("person", visitor.map(known -> known.id().value()).orElse(0L))
                .bind("ideas", ideas.stream().mapToLong(IdeaId::value).toArray())
                .map((row, context) -> tallies.put(
                        new IdeaId(row.getLong("id")), new Tally(row.getInt("votes"), row.getBoolean("mine"))))
                .list());
        return tallies;
    }
}
