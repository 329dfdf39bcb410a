package dev.cocreate.portal.audit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What administrators and the team changed: read only, the log itself is never touched. */
@ApplicationScoped
class AuditLog {
    private static final String PERSON =
            "(select id from person where email = lower(:who) or strpos(lower(name), lower(:who)) > 0)";

    private final Jdbi jdbi;
    private final LoadingCache<Boolean, List<String>> kinds;

    @Inject
    AuditLog(Jdbi jdbi) {
        this.jdbi = jdbi;
        kinds = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(
                                "select distinct kind from event where event_is_audited(kind) order by kind")
                        .mapTo(String.class)
                        .list()));
    }

    /** The kinds that were ever logged. */
    List<String> kinds() {
        return kinds.get(true);
    }

    /** The latest first; {@code before} is the last one already read. */
    List<AuditEntry> latest(AuditQuery.Search search, long before, int limit) {
        return read(search, " and e.id < :edge order by e.id desc limit :limit", before, limit);
    }

    /** From the first on; {@code after} is the last one already read. */
    List<AuditEntry> following(AuditQuery.Search search, long after, int limit) {
        return read(search, " and e.id > :edge order by e.id limit :limit", after, limit);
    }

    private List<AuditEntry> read(AuditQuery.Search search, String order, long edge, int limit) {
        var binds = new HashMap<String, Object>();
        var where = where(search, binds);
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + AuditEntry.COLUMNS + AuditEntry.JOINS + where + order)
                        .bindMap(binds)
                        .bind("edge", edge)
                        .bind("limit", limit)
                        .map((row, context) -> AuditEntry.of(row))
                        .list());
    }

    long count(AuditQuery.Search search) {
        var binds = new HashMap<String, Object>();
        var where = where(search, binds);
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from event e where event_is_audited(e.kind)" + where)
                        .bindMap(binds)
                        .mapTo(Long.class)
                        .one());
    }

    private static String where(AuditQuery.Search search, Map<String, Object> binds) {
        var where = new ArrayList<String>();
        search.who().ifPresent(who -> {
            where.add("(e.person_id in " + PERSON + " or e.acted_by in " + PERSON + ")");
            binds.put("who", who);
        });
        search.kind().ifPresent(kind -> {
            where.add("e.kind = :kind");
            binds.put("kind", kind);
        });
        search.from().ifPresent(from -> {
            where.add("e.at >= :from");
            binds.put("from", Timestamp.from(from));
        });
        search.until().ifPresent(until -> {
            where.add("e.at < :until");
            binds.put("until", Timestamp.from(until));
        });
        search.idea().ifPresent(idea -> {
            where.add("e.idea_id = :idea");
            binds.put("idea", idea);
        });
        return where.isEmpty() ? "" : " and " + String.join(" and ", where);
    }
}
