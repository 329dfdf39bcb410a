package dev.cocreate.portal.boards;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How many votes a person may have on each board, and the only way to change it. Off unless an administrator said a number. */
@ApplicationScoped
@Transactional
public class VoteBudgets {
    public static final int MOST = 1000;

    private static final String FIELD = "voteBudget";

    private final Jdbi jdbi;
    private final Events events;
    private final LoadingCache<Boolean, Map<Long, Integer>> all;

    @Inject
    VoteBudgets(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
        all = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(5))
                .build(any -> jdbi.withHandle(
                        handle -> handle.createQuery("select id, vote_budget from board where vote_budget is not null")
                                .map((row, context) -> Map.entry(row.getLong("id"), row.getInt("vote_budget")))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** That of a board, at most some seconds old; empty when people may vote as often as they like. */
    @Transactional(TxType.SUPPORTS)
    public OptionalInt of(Board board) {
        var budget = all.get(true).get(board.id());
        return budget == null ? OptionalInt.empty() : OptionalInt.of(budget);
    }

    /** Changes it, or takes it away. Nobody loses a vote by that; who has more than the new one casts none until some come back. */
    public void change(Board board, OptionalInt budget, Visitor administrator) {
        if (budget.isPresent() && (budget.getAsInt() < 1 || budget.getAsInt() > MOST)) {
            throw new InvalidProblem(new FieldError(FIELD, "range", Map.of("min", 1, "max", MOST)));
        }
        var changed = jdbi.withHandle(handle -> handle.createUpdate("update board set vote_budget = :budget"
                        + " where id = :board and vote_budget is distinct from :budget")
                .bind("board", board.id())
                .bind("budget", nullable(budget))
                .execute());
        if (changed > 0) {
            events.append(new VoteBudgetChanged(administrator, board, budget));
        }
        forget();
    }

    /** As it was typed into a form or sent: a number, or nothing for no budget. */
    public static OptionalInt parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
                .orElseThrow(() -> new InvalidProblem(FieldError.of(FIELD, "not-a-number")));
    }

    private static @Nullable Integer nullable(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /** Boards were changed on this node: read them again. */
    @Transactional(TxType.SUPPORTS)
    public void forget() {
        all.invalidateAll();
    }
}
