package dev.cocreate.portal.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list that is sorted by time.
 *
 * @param next where the page that follows begins; empty at the end
 */
public record Slice<T>(List<T> items, Optional<Mark> next) {
    /** Of rows that were read with one more than a page has. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Mark> mark) {
        if (rows.size() <= limit) {
            return new Slice<>(List.copyOf(rows), Optional.empty());
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Slice<>(items, Optional.of(mark.apply(items.get(limit - 1))));
    }

    /** The address of the page that follows. */
    public Optional<String> address(String list) {
        return next.map(mark -> list + (list.contains("?") ? "&" : "?") + "after=" + mark);
    }
}
