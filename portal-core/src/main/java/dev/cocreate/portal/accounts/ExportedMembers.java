package dev.cocreate.portal.accounts;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Who belongs to which account, or did, for administrators: it has everybody's addresses. */
@ApplicationScoped
class ExportedMembers implements ExportedList {
    private final Jdbi jdbi;

    @Inject
    ExportedMembers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Role reader() {
        return Role.ADMINISTRATOR;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "account", "person", "name", "email", "role", "source", "main", "since", "endedAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        asked.only(Set.of());
        var count = jdbi.withHandle(handle -> handle.createQuery("select count(*) from membership")
                .mapTo(Long.class)
                .one());
        return Rows.<Line, Long>byKey(
                count,
                (last, many) -> lines(last.orElse(0L), many),
                Line::id,
                line -> Rows.cells(
                        Long.toString(line.id()),
                        line.account(),
                        Long.toString(line.person()),
                        line.name(),
                        line.email(),
                        line.role(),
                        line.source(),
                        line.main(),
                        line.since(),
                        line.endedAt()));
    }

    private List<Line> lines(long after, int many) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select m.id, a.key, m.person_id, p.name, p.email, m.role, m.source, m.main, m.since, m.ended_at"
                                + " from membership m join account a on a.id = m.account_id join person p on p.id = m.person_id"
                                + " where m.id > ? order by m.id limit ?")
                .bind(0, after)
                .bind(1, many)
                .map((row, context) -> Line.of(row))
                .list());
    }

    /** A membership as it is taken along. */
    private record Line(
            long id,
            String account,
            long person,
            Optional<String> name,
            Optional<String> email,
            String role,
            String source,
            boolean main,
            Instant since,
            Optional<Instant> endedAt) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    row.getString("key"),
                    row.getLong("person_id"),
                    Optional.ofNullable(row.getString("name")),
                    Optional.ofNullable(row.getString("email")),
                    row.getString("role").toLowerCase(Locale.ROOT),
                    row.getString("source").toLowerCase(Locale.ROOT),
                    row.getBoolean("main"),
                    row.getTimestamp("since").toInstant(),
                    Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
        }
    }
}
