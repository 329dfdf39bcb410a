package dev.cocreate.portal.votes;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
                insert into vote (idea_id, person_id)
                select i.id, :person from idea i join board b on b.id = i.board_id
                where i.id = :idea and not i.final and (b.vote_budget is null or b.vote_budget > (%s))
            """.formatted(Budgets.USED) + COUNTED;

    private final Jdbi jdbi;
    private final Budgets budgets;
    private final EventBell bell;

    @Inject
    BudgetedVotes(Jdbi jdbi, Budgets budgets, EventBell bell) {
        this.jdbi = jdbi;
        this.budgets = budgets;
        this.bell = bell;
    }

    /** The votes of the idea with this one; empty when it was cast elsewhere at this moment. */
    Optional<Integer> cast(IdeaId idea, Visitor visitor) {
        var counted = jdbi.withHandle(handle -> {
            handle.execute(LOCK, visitor.id().value());
            return handle.createQuery(CAST)
                    .bind("idea", idea.value())
                    .bind("person", visitor.id().value())
                    .bind("actor", visitor.actedBy().map(PersonId::value).orElse(null))
                    .mapTo(Integer.class)
                    .findOne();
        });
        if (counted.isPresent()) {
            bell.ring();
        } else {
            budgets.requireSome(idea, visitor);
        }
        return counted;
    }
}
