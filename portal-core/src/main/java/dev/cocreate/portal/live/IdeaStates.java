package dev.cocreate.portal.live;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Reads how ideas stand: those that are shown, and the newest. */
@ApplicationScoped
class IdeaStates {
    /** Who was away while more ideas came is told of so many. */
    static final int NEWEST = 100;

    private static final String SELECT =
            "select i.id, i.title, i.board_id, i.votes, i.comments, i.answered_at, s.id as status_id, s.slug, s.kind, s.name"
                    + " from idea i join status s on s.id = i.status_id";

    private final Jdbi jdbi;

    @Inject
    IdeaStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of these that are there. */
    List<IdeaState> of(Collection<Long> ideas) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where i.merged_into is null and i.id = any(:ideas)")
                        .bind("ideas", ideas.stream().mapToLong(Long::longValue).toArray())
                        .map((row, context) -> state(row))
                        .list());
    }

    /** The last ones that were proposed, the newest first. */
    List<IdeaState> newest() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + " where i.merged_into is null order by i.id desc limit :most")
                        .bind("most", NEWEST)
                        .map((row, context) -> state(row))
                        .list());
    }

    private static IdeaState state(ResultSet row) throws SQLException {
        return new IdeaState(
                row.getLong("id"),
                row.getString("title"),
                row.getLong("board_id"),
                new Status(
                        row.getLong("status_id"),
                        row.getString("slug"),
                        Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("name"))),
                row.getInt("votes"),
                row.getInt("comments"),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant));
    }
}
