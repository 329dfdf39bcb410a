package dev.cocreate.portal.votes;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Casts votes on boards that have a budget. */
@ApplicationScoped
@Transactional
class BudgetedVotes {
    /** What follows the row of a vote that is cast, wherever that is. */
    static final String COUNTED = """
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

    /** Held until the transaction ends. One for each person, and not for each board, because ideas move between boards. */
    private static final String LOCK = "select from pg_advisory_xact_lock(hashtextextended('vote budget', ?))";

    private static final String CAST = """
            with cast_now as (
                insert into vote (idea_id, person_id, network)
                select i.id, :person, :network from idea i join board b on b.id = i.board_id
                where i.id = :idea and not i.final and i.merged_into is null and (b.vote_budget is null or b.vote_budget > (%s))
                    and not exists (select from quarantined_vote q where q.idea_id = i.id and q.person_id = :person)
            """.formatted(VotesLeft.USED) + COUNTED;

    /** Of the board of an idea that the person could vote for. */
    private static final String LEFT = "select " + VotesLeft.COLUMNS + " from idea i join board b on b.id = i.board_id"
            + " where i.id = :idea and not i.final and b.vote_budget is not null"
            + " and not exists (select from vote where idea_id = i.id and person_id = :person)";

    private static final int SHOWN = 3;

    private final Jdbi jdbi;
    private final EventBell bell;
    private final Networks networks;

    @Inject
    BudgetedVotes(Jdbi jdbi, EventBell bell, Networks networks) {
        this.jdbi = jdbi;
        this.bell = bell;
        this.networks = networks;
    }

    /** The votes of the idea with this one; empty when it was cast elsewhere at this moment. */
    Optional<Integer> cast(IdeaId idea, Visitor visitor) {
        return jdbi.withHandle(handle -> {
            handle.execute(LOCK, visitor.id().value());
            var counted = handle.createQuery(CAST)
                    .bind("idea", idea.value())
                    .bind("person", visitor.id().value())
                    .bind("network", networks.of(visitor))
                    .bind("actor", visitor.actedBy().map(PersonId::value).orElse(null))
                    .mapTo(Integer.class)
                    .findOne();
            if (counted.isPresent()) {
                bell.ring();
            } else {
                requireSome(idea, visitor, handle);
            }
            return counted;
        });
    }

    private static void requireSome(IdeaId idea, Visitor visitor, Handle handle) {
        var left = handle.createQuery(LEFT)
                .bind("idea", idea.value())
                .bind("person", visitor.id().value())
                .map((row, context) -> VotesLeft.of(row))
                .findOne();
        if (left.isPresent() && left.get().left() == 0) {
            throw new BudgetProblem(new SpentVotes(left.get(), some(left.get(), visitor, handle)));
        }
    }

    private static List<SpentVotes.Spent> some(VotesLeft left, Visitor visitor, Handle handle) {
        return handle.createQuery("select i.id, i.title, i.language from vote v join idea i on i.id = v.idea_id"
                        + " join board b on b.id = i.board_id where v.person_id = :person and b.slug = :board and not i.final"
                        + " order by coalesce(v.confirmed_at, v.cast_at), i.id limit :most")
                .bind("person", visitor.id().value())
                .bind("board", left.board())
                .bind("most", SHOWN)
                .map((row, context) ->
                        new SpentVotes.Spent(row.getLong("id"), row.getString("title"), row.getString("language")))
                .list();
    }
}
