package dev.cocreate.portal.votes;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.VoteBudgets;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people have used of the votes that boards allow. */
@ApplicationScoped
public class Budgets {
    /** How many votes a person has on a board {@code b}. */
    static final String USED = "select count(*) from vote u join idea ui on ui.id = u.idea_id"
            + " where u.person_id = :person and ui.board_id = b.id and not ui.final";

    private static final int SHOWN = 3;

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
        return jdbi.withHandle(handle -> handle.createQuery("select b.slug, b.name, b.vote_budget, (" + USED
                        + ") as used" + " from board b where b.id = :board and b.vote_budget is not null")
                .bind("board", board.id())
                .bind("person", visitor.id().value())
                .map((row, context) -> left(row))
                .findOne());
    }

    /** Refuses a vote for an idea when its board allows no more. */
    void requireSome(IdeaId idea, Visitor visitor) {
        jdbi.useHandle(handle -> {
            var left = handle.createQuery("select b.slug, b.name, b.vote_budget, (" + USED + ") as used"
                            + " from idea i join board b on b.id = i.board_id where i.id = :idea and not i.final"
                            + " and b.vote_budget is not null"
                            + " and not exists (select from vote where idea_id = i.id and person_id = :person)")
                    .bind("idea", idea.value())
                    .bind("person", visitor.id().value())
                    .map((row, context) -> left(row))
                    .findOne();
            if (left.isPresent() && left.get().left() == 0) {
                throw new BudgetProblem(new SpentVotes(left.get(), some(left.get(), visitor, handle)));
            }
        });
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

    private static VotesLeft left(ResultSet row) throws SQLException {
        return new VotesLeft(
                row.getString("slug"), row.getString("name"), row.getInt("vote_budget"), row.getInt("used"));
    }
}
