package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.Answer;
import dev.cocreate.portal.ideas.Ending;
import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.Mark;
import dev.cocreate.portal.platform.web.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Ideas with the latest answer to each, page by page: one statement, however much was said before. */
@ApplicationScoped
public class Outcomes {
    private static final int LIMIT = 20;

    private static final String LATEST =
            " left join lateral (select text, given_at, status_id, author_id, reason, look_again_at, sunset_at from answer"
                    + " where idea_id = i.id order by id desc limit 1) a on true left join person ap on ap.id = a.author_id";

    private final Jdbi jdbi;
    private final Boards boards;
    private final Statuses statuses;

    @Inject
    Outcomes(Jdbi jdbi, Boards boards, Statuses statuses) {
        this.jdbi = jdbi;
        this.boards = boards;
        this.statuses = statuses;
    }

    /** What was decided, the latest first; or what waits, the longest first. */
    public Slice<Outcome> of(Became became, Sight sight, Optional<Mark> after) {
        return switch (became) {
            case SHIPPED -> decided(Set.of(Kind.SHIPPED), sight, after);
            case DECLINED -> decided(Set.of(Kind.DECLINED, Kind.RETIRED), sight, after);
            case WAITING ->
                read(
                        new Order("idea i", "i.created_at", "asc"),
                        "not i.final and i.answered_at is null",
                        Map.of(),
                        sight,
                        after);
        };
    }

    private Slice<Outcome> decided(Set<Kind> kinds, Sight sight, Optional<Mark> after) {
        return read(
                new Order("idea i", "i.answered_at", "desc"),
                "i.final and i.answered_at is not null and i.status_id = any(:statuses)",
                Map.of("statuses", ids(kinds)),
                sight,
                after);
    }

    private long[] ids(Set<Kind> kinds) {
        return statuses.all().stream()
                .filter(status -> kinds.contains(status.kind()))
                .mapToLong(Status::id)
                .toArray();
    }

    /** What somebody proposed, the latest first. */
    Slice<Outcome> proposedBy(Visitor visitor, Optional<Mark> after) {
        return read(
                new Order("idea i", "i.created_at", "desc"),
                "i.author_id = :person",
                Map.of("person", visitor.id().value()),
                ownSight(visitor),
                after);
    }

    /** What somebody voted for, the latest vote first. */
    Slice<Outcome> wantedBy(Visitor visitor, Optional<Mark> after) {
        return read(
                new Order("vote v join idea i on i.id = v.idea_id", "v.cast_at", "desc"),
                "v.person_id = :person",
                Map.of("person", visitor.id().value()),
                ownSight(visitor),
                after);
    }

    private Sight ownSight(Visitor visitor) {
        return boards.sightOf(visitor).withOwn(Optional.of(visitor));
    }

    private Slice<Outcome> read(Order order, String where, Map<String, ?> binds, Sight sight, Optional<Mark> after) {
        var rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery(select(order, where, sight, after.isPresent()))
                    .bindMap(binds)
                    .bind("limit", LIMIT + 1);
            after.ifPresent(
                    mark -> query.bind("at", mark.at().atOffset(ZoneOffset.UTC)).bind("id", mark.id()));
            return query.map((row, context) -> outcome(row)).list();
        });
        return Slice.of(rows, LIMIT, Outcome::mark);
    }

    private static String select(Order order, String where, Sight sight, boolean continued) {
        var beyond = order.direction.equals("desc") ? "<" : ">";
        return "select " + IdeaRows.COLUMNS + ", a.text as answer, a.given_at, a.status_id as answer_status, "
                + Ending.COLUMNS + ","
                + " ap.name as answerer, " + order.key + " as mark from " + order.from + IdeaRows.joins(sight) + LATEST
                + " where " + where + (continued ? " and (" + order.key + ", i.id) " + beyond + " (:at, :id)" : "")
                + " order by " + order.key + " " + order.direction + ", i.id " + order.direction + " limit :limit";
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        var idea = IdeaRows.view(row);
        var mark = new Mark(row.getTimestamp("mark").toInstant(), idea.id().value());
        return new Outcome(idea, row.getString("answer") == null ? Optional.empty() : Optional.of(answer(row)), mark);
    }

    private Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                statuses.of(row.getLong("answer_status")),
                row.getString("answer"),
                Optional.ofNullable(row.getString("answerer")),
                row.getTimestamp("given_at").toInstant(),
                Ending.of(row));
    }

    /** Where ideas come from, and the time they are sorted by. */
    private record Order(String from, String key, String direction) {}
}
