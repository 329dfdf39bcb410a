package dev.cocreate.portal.votes;

import dev.cocreate.portal.demand.Confirmations;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementException;

/** Every vote, and the only way to cast or withdraw one. */
@ApplicationScoped
public class Votes {
    /** Of ideas whose board has a budget it casts none: that takes a look at the person's other votes. */
    private static final String CAST = """
            with cast_now as (
                insert into vote (idea_id, person_id, network)
                select i.id, :person, :network from idea i where i.id = :idea and not i.final and i.merged_into is null
                    and not exists (select from board b where b.id = i.board_id and b.vote_budget is not null)
                    and not exists (select from quarantined_vote q where q.idea_id = i.id and q.person_id = :person)
            """ + BudgetedVotes.COUNTED;

    private static final String WITHDRAW = """
            with withdrawn as (
                delete from vote where idea_id = :idea and person_id = :person
                    and not (select final from idea where id = :idea)
                returning idea_id, cast_at, importance, stale
            ), remembered as (
                insert into merged_withdrawal (idea_id, person_id)
                select idea_id, :person from withdrawn w where exists (select from idea where merged_into = w.idea_id)
                on conflict do nothing
            ), logged as (
                insert into event (kind, idea_id, person_id, acted_by)
                select 'VoteWithdrawn', idea_id, :person, :actor from withdrawn
            ), counted as (
                update idea i set votes = votes - 1, stale_votes = stale_votes - w.stale::int,
                    rising = rising_without(rising, w.cast_at),
                    nice = nice - coalesce(w.importance = 'NICE', false)::int,
                    important = important - coalesce(w.importance = 'IMPORTANT', false)::int,
                    critical = critical - coalesce(w.importance = 'CRITICAL', false)::int
                from withdrawn w where i.id = w.idea_id
                returning votes
            )
            select votes from counted""";

    private static final String STANDING = """
            select i.votes, i.final, b.vote_budget is not null as budgeted, v.person_id is not null as mine,
                v.origin is not null as along, i.merged_into is not null as merged,
                exists (select from quarantined_vote q where q.idea_id = i.id and q.person_id = :person) as quarantined
            from idea i join board b on b.id = i.board_id
                left join vote v on v.idea_id = i.id and v.person_id = :person
            where i.id = :idea""";

    private static final String NO_SUCH_ROW = "23503";

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final EventBell bell;
    private final Confirmations confirmations;
    private final BudgetedVotes budgeted;
    private final Networks networks;

    @Inject
    Votes(
            Jdbi jdbi,
            Ideas ideas,
            EventBell bell,
            Confirmations confirmations,
            BudgetedVotes budgeted,
            Networks networks) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.bell = bell;
        this.confirmations = confirmations;
        this.budgeted = budgeted;
        this.networks = networks;
    }

    /**
     * The visitor wants this. Saying it again changes nothing, but confirms a vote that is a year old. {@link BudgetProblem} when
     * all votes they may have on its board are in use.
     */
    public Tally cast(IdeaId idea, Visitor visitor) {
        ideas.requireSeen(idea, visitor);
        return counted(CAST, idea, visitor, query -> query.bind("network", networks.of(visitor)))
                .map(votes -> new Tally(votes, true))
                .orElseGet(() -> notCast(idea, visitor));
    }

    private Tally notCast(IdeaId idea, Visitor visitor) {
        var now = standing(idea, visitor);
        if (now.mine()) {
            if (now.along()) {
                keep(idea, visitor);
            }
            confirmations.confirm(idea, visitor);
            return now.tally();
        }
        requireOpen(now);
        if (now.quarantined()) {
            throw new ConflictProblem(
                    "vote-quarantined",
                    "The team has put this vote aside for now. Its owner can read why at /me/waiting, and appeal there.");
        }
        if (now.budgeted()) {
            return budgeted.cast(idea, visitor)
                    .map(votes -> new Tally(votes, true))
                    .orElseGet(now::tally);
        }
        // The same person said the opposite elsewhere at this moment, and had the last word.
        return now.tally();
    }

    /** A vote that came along from a merged idea is one for this idea once its owner says so. */
    private void keep(IdeaId idea, Visitor visitor) {
        jdbi.useHandle(handle -> handle.execute(
                "update vote v set origin = null where idea_id = ? and person_id = ? and origin is not null and not exists"
                        + " (select from quarantined_vote q where q.idea_id = v.idea_id and q.person_id = v.person_id)",
                idea.value(),
                visitor.id().value()));
    }

    /** The visitor no longer wants this; saying it again changes nothing. */
    public Tally withdraw(IdeaId idea, Visitor visitor) {
        ideas.requireSeen(idea, visitor);
        return counted(WITHDRAW, idea, visitor, query -> query)
                .map(votes -> new Tally(votes, false))
                .orElseGet(() -> notWithdrawn(idea, visitor));
    }

    private Tally notWithdrawn(IdeaId idea, Visitor visitor) {
        var now = standing(idea, visitor);
        if (now.mine()) {
            requireOpen(now);
        }
        return now.tally();
    }

    private Optional<Integer> counted(String statement, IdeaId idea, Visitor visitor, UnaryOperator<Query> more) {
        try {
            var counted = jdbi.withHandle(handle -> more.apply(handle.createQuery(statement))
                    .bind("idea", idea.value())
                    .bind("person", visitor.id().value())
                    .bind("actor", visitor.actedBy().map(PersonId::value).orElse(null))
                    .mapTo(Integer.class)
                    .findOne());
            if (counted.isPresent()) {
                bell.ring();
            }
            return counted;
        } catch (StatementException failure) {
            if (failure.getCause() instanceof SQLException cause && NO_SUCH_ROW.equals(cause.getSQLState())) {
                // Its author withdrew the idea at this moment.
                throw new NotFoundProblem("idea", idea);
            }
            throw failure;
        }
    }

    private Standing standing(IdeaId idea, Visitor visitor) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING)
                        .bind("idea", idea.value())
                        .bind("person", visitor.id().value())
                        .map((row, context) -> new Standing(
                                new Tally(row.getInt("votes"), row.getBoolean("mine")),
                                row.getBoolean("final"),
                                row.getBoolean("budgeted"),
                                row.getBoolean("along"),
                                row.getBoolean("merged"),
                                row.getBoolean("quarantined")))
                        .findOne())
                .filter(now -> !now.merged())
                .orElseThrow(() -> ideas.elsewhere(idea));
    }

    private static void requireOpen(Standing now) {
        if (now.closed()) {
            throw new ConflictProblem("idea-closed", "This idea is decided; its votes are closed.");
        }
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

    /** Why a vote was not counted: it was so already, or it cannot be. */
    private record Standing(
            Tally tally, boolean closed, boolean budgeted, boolean along, boolean merged, boolean quarantined) {
        boolean mine() {
            return tally.mine();
        }
    }
}
