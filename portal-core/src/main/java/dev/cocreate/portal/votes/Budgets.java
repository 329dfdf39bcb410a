package dev.cocreate.portal.votes;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.VoteBudgets;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What people may still cast of the votes that boards allow. */
@ApplicationScoped
public class Budgets {
    private static final String LEFT =
            "select " + VotesLeft.COLUMNS + " from board b where b.id = :board and b.vote_budget is not null";

    private final Jdbi jdbi;
    private final VoteBudgets budgets;

    @Inject
    Budgets(Jdbi jdbi, VoteBudgets budgets) {
        this.jdbi = jdbi;
        this.budgets = budgets;
    }

    /** What the visitor may still cast on a board; empty when it has no budget, which is known without asking the database. */
    public Optional<VotesLeft> left(Board board, Visitor visitor) {
        if (budgets.of(board).isEmpty()) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(LEFT)
                .bind("board", board.id())
                .bind("person", visitor.id().value())
                .map((row, context) -> VotesLeft.of(row))
                .findOne());
    }
}
