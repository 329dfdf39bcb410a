package dev.cocreate.portal.votes;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Votes to take along, of one idea or of all, with what they mean to whoever cast them. */
@ApplicationScoped
class ExportedVotes implements ExportedList {
    private static final String OF = " from vote v where (cast(:idea as bigint) is null or v.idea_id = :idea)";

    private final Jdbi jdbi;

    @Inject
    ExportedVotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "votes";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of("idea", "person", "name", "importance", "reason", "stale", "castAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        var idea = asked.only(Set.of("idea")).given("idea").map(IdeaId::parse).map(IdeaId::value);
        var count = jdbi.withHandle(handle -> handle.createQuery("select count(*)" + OF)
                .bind("idea", idea.orElse(null))
                .mapTo(Long.class)
                .one());
        return Rows.<Line, Line>byKey(
                count,
                (last, many) -> lines(idea.orElse(null), last, many),
                line -> line,
                line -> Rows.cells(
                        Long.toString(line.idea()),
                        Long.toString(line.person()),
                        line.name(),
                        line.importance(),
                        line.reason(),
                        line.stale(),
                        line.castAt()));
    }

    private List<Line> lines(@Nullable Long idea, Optional<Line> last, int many) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select v.idea_id, v.person_id, p.name, v.importance, v.reason, v.stale, v.cast_at"
                                + " from (select *" + OF
                                + " and (v.idea_id, v.person_id) > (:lastIdea, :lastPerson)"
                                + " order by v.idea_id, v.person_id limit :many) v join person p on p.id = v.person_id"
                                + " order by v.idea_id, v.person_id")
                .bind("idea", idea)
                .bind("lastIdea", last.map(Line::idea).orElse(0L))
                .bind("lastPerson", last.map(Line::person).orElse(0L))
                .bind("many", many)
                .map((row, context) -> Line.of(row))
                .list());
    }

    /** A vote as it is taken along. */
    private record Line(
            long idea,
            long person,
            Optional<String> name,
            Optional<String> importance,
            Optional<String> reason,
            boolean stale,
            Instant castAt) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("idea_id"),
                    row.getLong("person_id"),
                    Optional.ofNullable(row.getString("name")),
                    Optional.ofNullable(row.getString("importance")).map(word -> word.toLowerCase(Locale.ROOT)),
                    Optional.ofNullable(row.getString("reason")),
                    row.getBoolean("stale"),
                    row.getTimestamp("cast_at").toInstant());
        }
    }
}
