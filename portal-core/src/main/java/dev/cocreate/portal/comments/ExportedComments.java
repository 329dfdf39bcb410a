package dev.cocreate.portal.comments;

import dev.cocreate.portal.exports.Asked;
import dev.cocreate.portal.exports.ExportedList;
import dev.cocreate.portal.exports.Rows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Comments to take along, of one idea or of all; whoever was erased and is mentioned is an ellipsis. */
@ApplicationScoped
class ExportedComments implements ExportedList {
    private static final String NOBODY = "…";
    private static final String OF = " from comment c where (cast(:idea as bigint) is null or c.idea_id = :idea)";

    private final Jdbi jdbi;

    @Inject
    ExportedComments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Role reader() {
        return Role.TEAM;
    }

    @Override
    public List<String> columns() {
        return List.of("id", "idea", "replyTo", "author", "text", "writtenAt", "editedAt", "goneAt");
    }

    @Override
    public Rows rows(Asked asked, Visitor reader) {
        var idea = asked.only(Set.of("idea")).given("idea").map(IdeaId::parse).map(IdeaId::value);
        var count = jdbi.withHandle(handle -> handle.createQuery("select count(*)" + OF)
                .bind("idea", idea.orElse(null))
                .mapTo(Long.class)
                .one());
        return Rows.<Line, Long>byKey(
                count,
                (last, many) -> lines(idea.orElse(null), last.orElse(0L), many),
                Line::id,
                line -> Rows.cells(
                        Long.toString(line.id()),
                        Long.toString(line.idea()),
                        line.replyTo(),
                        line.author(),
                        line.text(),
                        line.writtenAt(),
                        line.editedAt(),
                        line.goneAt()));
    }

    private List<Line> lines(@Nullable Long idea, long after, int many) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select c.id, c.idea_id, c.parent_id, c.text, c.written_at, c.edited_at, c.gone_at,"
                                + " (select p.name from person p where p.id = c.author_id) as author, " + Saying.NAMES
                                + OF + " and c.id > :after order by c.id limit :many")
                .bind("idea", idea)
                .bind("after", after)
                .bind("many", many)
                .map((row, context) -> Line.of(row))
                .list());
    }

    /** A comment as it is taken along. */
    private record Line(
            long id,
            long idea,
            Optional<String> replyTo,
            Optional<String> author,
            String text,
            Instant writtenAt,
            Optional<Instant> editedAt,
            Optional<Instant> goneAt) {
        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    row.getLong("idea_id"),
                    Optional.ofNullable(row.getString("parent_id")),
                    Optional.ofNullable(row.getString("author")),
                    Saying.of(row.getString("text"), row).typed(NOBODY),
                    row.getTimestamp("written_at").toInstant(),
                    time(row, "edited_at"),
                    time(row, "gone_at"));
        }

        private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
        }
    }
}
