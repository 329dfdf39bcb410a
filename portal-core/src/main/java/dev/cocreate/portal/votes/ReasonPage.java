package dev.cocreate.portal.votes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of votes with what stands behind them.
 *
 * @param next what to hand back as {@code after} for the page that follows; empty at the end
 */
public record ReasonPage(List<ReasonedVote> items, Optional<String> next) {
    /** Of one row more than the page has room for, so that it knows whether another page follows. */
    static ReasonPage of(List<ReasonedVote> rows, int limit, Function<ReasonedVote, String> place) {
        return rows.size() <= limit
                ? new ReasonPage(rows, Optional.empty())
                : new ReasonPage(rows.subList(0, limit), Optional.of(place.apply(rows.get(limit - 1))));
    }
}
