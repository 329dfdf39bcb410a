package dev.cocreate.portal.events;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * How far one consumer has read, kept in the database under a lease.
 *
 * <p>Events are read in windows of transactions that are all over: from where the last window ended up to the oldest one
 * still running. An id alone would skip what commits late. Inside a window they come by id, which is their order per idea,
 * because a change holds its idea's row while it appends.
 */
class ConsumerPlace {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 200;

    private final Jdbi jdbi;
    private final String name;
    private final String[] kinds;

    /** Reads events of these kinds; of all when there are none. */
    ConsumerPlace(Jdbi jdbi, String name, Set<String> kinds) {
        this.jdbi = jdbi;
        this.name = name;
        this.kinds = kinds.toArray(String[]::new);
    }

    /** A consumer that is new begins with what happens from now on. */
    void make() {
        jdbi.useHandle(handle -> handle.execute(
                "insert into event_consumer (name, from_tx, to_tx)"
                        + " select ?, pg_snapshot_xmin(pg_current_snapshot()), pg_snapshot_xmin(pg_current_snapshot())"
                        + " on conflict do nothing",
                name));
    }

    /** Takes the lease; false when another node has it or the last failure is too recent. */
    boolean take() {
        return jdbi.withHandle(handle -> handle.execute(
                        "update event_consumer set leased_until = now() + make_interval(secs => ?)"
                                + " where name = ? and leased_until < now()",
                        LEASE.toSeconds(),
                        name))
                == 1;
    }

    /** The next events, fewer than all; empty when there are none. Moves on to the next window when one is read out. */
    List<LoggedEvent> next() {
        var events = read();
        if (!events.isEmpty() || !openWindow()) {
            return events;
        }
        return read();
    }

    /**
     * Along the key from where it stopped, which is near the end of the log: that is why the place is looked up first, and why the
     * transactions are compared in a way that no index answers. Otherwise the whole log may be read each time.
     */
    private List<LoggedEvent> read() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with place as materialized (select last_id, from_tx, to_tx from event_consumer where name = :name)
                        select e.id, e.at, e.kind, e.idea_id, e.person_id, e.acted_by, e.facts from event e
                        where e.id > (select last_id from place)
                            and xid8cmp(e.tx, (select from_tx from place)) >= 0 and xid8cmp(e.tx, (select to_tx from place)) < 0
                            and (cardinality(:kinds) = 0 or e.kind = any(:kinds))
                        order by e.id limit :batch""")
                .bind("name", name)
                .bind("kinds", kinds)
                .bind("batch", BATCH)
                .map((row, context) -> event(row))
                .list());
    }

    /**
     * In an empty window there is nothing to read, so it stands at the end. The sum keeps the smallest number from being looked for
     * along the key, from the log's beginning.
     */
    private boolean openWindow() {
        return jdbi.withHandle(handle -> handle.execute(
                        "with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as tx)"
                                + " update event_consumer c set from_tx = c.to_tx, to_tx = h.tx, last_id = coalesce("
                                + "   (select min(e.id + 0) - 1 from event e where e.tx >= c.to_tx and e.tx < h.tx),"
                                + "   (select coalesce(max(id), 0) from event))"
                                + " from horizon h where c.name = ? and h.tx > c.to_tx",
                        name))
                == 1;
    }

    void passed(LoggedEvent event) {
        jdbi.useHandle(handle -> handle.execute(
                "update event_consumer set last_id = ?, failures = 0, last_error = null,"
                        + " leased_until = now() + make_interval(secs => ?) where name = ?",
                event.id(),
                LEASE.toSeconds(),
                name));
    }

    void release() {
        jdbi.useHandle(
                handle -> handle.execute("update event_consumer set leased_until = '-infinity' where name = ?", name));
    }

    /** Waits before the same event is tried again: 1, 2, 4, … seconds, at most five minutes. */
    void failed(Throwable failure) {
        jdbi.useHandle(handle -> handle.execute(
                "update event_consumer set failures = failures + 1, last_error = ?,"
                        + " leased_until = now() + make_interval(secs => least(300, power(2, least(failures, 20))))"
                        + " where name = ?",
                String.valueOf(failure),
                name));
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        try (var json = Json.createReader(new StringReader(row.getString("facts")))) {
            return new LoggedEvent(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("kind"),
                    row.getObject("idea_id") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("idea_id")),
                    person(row, "person_id"),
                    person(row, "acted_by"),
                    json.readObject());
        }
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(new PersonId(row.getLong(column)));
    }
}
