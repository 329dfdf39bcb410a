package dev.cocreate.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * To which ideas something happened lately, for readers that remember by themselves how far they are. Read in the same windows
 * of transactions as consumers do, so that nothing that commits late is skipped.
 */
@ApplicationScoped
public class Happenings {
    private static final String NOW = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    private static final String SINCE = """
            with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as tx)
            select h.tx::text as until, e.idea_id from horizon h left join (
                select distinct idea_id from event
                where tx >= cast(:from as xid8) and tx < (select tx from horizon) and idea_id is not null) e on true""";

    private final Jdbi jdbi;

    @Inject
    Happenings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where the log ends just now. */
    public Mark now() {
        return new Mark(jdbi.withHandle(
                handle -> handle.createQuery(NOW).mapTo(String.class).one()));
    }

    /** The ideas that something happened to since. */
    public Since since(Mark mark) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(SINCE)
                .bind("from", mark.tx)
                .map((row, context) -> new Row(row.getString("until"), (Long) row.getObject("idea_id")))
                .list());
        return new Since(
                new Mark(rows.get(0).until()),
                rows.stream().map(Row::idea).filter(Objects::nonNull).toList());
    }

    /** A place in the log. */
    public static final class Mark {
        private final String tx;

        private Mark(String tx) {
            this.tx = tx;
        }
    }

    /** What was found, and where to go on from. */
    public record Since(Mark mark, List<Long> ideas) {}

    private record Row(String until, @Nullable Long idea) {}
}
