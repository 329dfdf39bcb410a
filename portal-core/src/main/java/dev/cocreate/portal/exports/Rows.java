package dev.cocreate.portal.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a list, a few hundred at a time. A cell is a text, a number, a truth, a list of texts,
 * JSON, or nothing. */
public final class Rows {
    static final int CHUNK = 500;

    private final long count;
    private final Chunks chunks;

    private Rows(long count, Chunks chunks) {
        this.count = count;
        this.chunks = chunks;
    }

    /**
     * Rows that are read by key.
     *
     * @param count how many there are now
     * @param read those that follow a key, or the first ones; so many at most
     * @param key of a row, by which the rows are sorted
     * @param cells of a row, one per column
     */
    public static <T, K> Rows byKey(
            long count,
            BiFunction<Optional<K>, Integer, List<T>> read,
            Function<T, K> key,
            Function<T, List<@Nullable Object>> cells) {
        return new Rows(count, new Chunks() {
            private Optional<K> last = Optional.empty();

            @Override
            public List<List<@Nullable Object>> next() {
                var found = read.apply(last, CHUNK);
                if (found.isEmpty()) {
                    return List.of();
                }
                last = Optional.of(key.apply(found.get(found.size() - 1)));
                var rows = new ArrayList<List<@Nullable Object>>(found.size());
                found.forEach(row -> rows.add(cells.apply(row)));
                return rows;
            }
        });
    }

    /** Cells, of which some may be nothing. */
    public static List<@Nullable Object> cells(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>(cells.length);
        for (var cell : cells) {
            row.add(cell instanceof Optional<?> maybe ? maybe.orElse(null) : cell);
        }
        return row;
    }

    /** How many there were when reading began. */
    long count() {
        return count;
    }

    /** The next ones; empty at the end. */
    List<List<@Nullable Object>> next() {
        return chunks.next();
    }

    private interface Chunks {
        List<List<@Nullable Object>> next();
    }
}
