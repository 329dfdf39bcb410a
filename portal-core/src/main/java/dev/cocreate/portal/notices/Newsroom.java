package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Access;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.Ending;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Finds what an event is about, in words. What was deleted meanwhile is no news. */
@ApplicationScoped
class Newsroom {
    private static final String PLACE = "i.author_id as proposer, b.id as board_id, b.slug, b.name as board, b.access";

    private final Jdbi jdbi;
    private final Statuses statuses;

    @Inject
    Newsroom(Jdbi jdbi, Statuses statuses) {
        this.jdbi = jdbi;
        this.statuses = statuses;
    }

    Optional<News> answer(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select a.id, a.idea_id, i.title, " + PLACE
                        + ", a.status_id, a.text, a.author_id, p.name, null::bigint as replied_to, null::text[] as mentioned, "
                        + Ending.COLUMNS
                        + " from answer a join idea i on i.id = a.idea_id join board b on b.id = i.board_id left join person p on p.id = a.author_id"
                        + " where a.id = ?")
                .bind(0, id)
                .map((row, context) -> news(
                        row,
                        OptionalLong.of(row.getLong("id")),
                        OptionalLong.empty(),
                        Optional.of(statuses.of(row.getLong("status_id"))),
                        Ending.of(row)))
                .findOne());
    }

    /** A comment; {@code replyTo} is the one it replies to, 0 for none. */
    Optional<News> comment(long id, long replyTo) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.id, c.idea_id, i.title, " + PLACE
                        + ", c.text, c.author_id, p.name, r.author_id as replied_to, " + Saying.NAMES
                        + " from comment c join idea i on i.id = c.idea_id join board b on b.id = i.board_id left join person p on p.id = c.author_id"
                        + " left join comment r on r.id = :replyTo and r.idea_id = c.idea_id"
                        + " where c.id = :id and c.gone_at is null")
                .bind("id", id)
                .bind("replyTo", replyTo)
                .map((row, context) -> news(
                        row, OptionalLong.empty(), OptionalLong.of(row.getLong("id")), Optional.empty(), Ending.NONE))
                .findOne());
    }

    /** That a comment was removed, for its author. */
    Optional<News> removal(long comment) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.idea_id, i.title, " + PLACE
                        + ", r.reason, r.removed_by, p.name, c.author_id"
                        + " from comment_removal r join comment c on c.id = r.comment_id join idea i on i.id = c.idea_id"
                        + " join board b on b.id = i.board_id left join person p on p.id = r.removed_by where c.id = ?")
                .bind(0, comment)
                .map((row, context) -> new News(
                        new IdeaId(row.getLong("idea_id")),
                        row.getString("title"),
                        board(row),
                        id(row, "proposer"),
                        OptionalLong.empty(),
                        OptionalLong.of(comment),
                        Optional.empty(),
                        new Saying(row.getString("reason"), Map.of()),
                        id(row, "removed_by"),
                        Optional.ofNullable(row.getString("name")),
                        OptionalLong.empty(),
                        Ending.NONE,
                        id(row, "author_id"),
                        OptionalLong.empty()))
                .findOne());
    }

    /** That an idea goes on in another one, unless that was undone meanwhile. */
    Optional<News> merge(long idea) {
        return jdbi.withHandle(handle -> handle.createQuery("select i.id as idea_id, i.title, " + PLACE
                        + ", m.title as merged_title, m.merged_by, p.name"
                        + " from idea m join idea i on i.id = merged_root(m.id) join board b on b.id = i.board_id"
                        + " left join person p on p.id = m.merged_by where m.id = ? and m.merged_into is not null")
                .bind(0, idea)
                .map((row, context) -> new News(
                        new IdeaId(row.getLong("idea_id")),
                        row.getString("title"),
                        board(row),
                        id(row, "proposer"),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        new Saying(row.getString("merged_title"), Map.of()),
                        id(row, "merged_by"),
                        Optional.ofNullable(row.getString("name")),
                        OptionalLong.empty(),
                        Ending.NONE,
                        OptionalLong.empty(),
                        OptionalLong.of(idea)))
                .findOne());
    }

    private static News news(
            ResultSet row, OptionalLong answer, OptionalLong comment, Optional<Status> status, Ending ending)
            throws SQLException {
        return new News(
                new IdeaId(row.getLong("idea_id")),
                row.getString("title"),
                board(row),
                id(row, "proposer"),
                answer,
                comment,
                status,
                Saying.of(row.getString("text"), row),
                id(row, "author_id"),
                Optional.ofNullable(row.getString("name")),
                id(row, "replied_to"),
                ending,
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static Board board(ResultSet row) throws SQLException {
        return new Board(
                row.getLong("board_id"),
                row.getString("slug"),
                row.getString("board"),
                Access.valueOf(row.getString("access")));
    }

    private static OptionalLong id(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
