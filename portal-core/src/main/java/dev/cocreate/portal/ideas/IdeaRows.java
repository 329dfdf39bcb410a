package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Access;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one projection that ideas are read with, as {@code i}, and how a row of it becomes a view. */
public final class IdeaRows {
    public static final String COLUMNS =
            "i.id, i.title, i.text, i.need, i.language, i.votes, i.stale_votes, i.comments, i.created_at, i.edited_at,"
                    + " i.answered_at, i.confidence, i.due, " + Stance.COLUMNS + ","
                    + " s.id as status_id, s.slug as status_slug, s.kind as status_kind, s.name as status_name,"
                    + " b.id as board_id, b.slug as board_slug, b.name as board_name, b.access as board_access, p.name as author,"
                    + " array(select t.name from idea_tag it join tag t on t.id = it.tag_id where it.idea_id = i.id order by t.name)"
                    + "   as tags";

    /** To be put after another condition: the idea {@code i} goes on by itself. */
    public static final String HERE = " and i.merged_into is null";

    private IdeaRows() {}

    /** What belongs to the ideas {@code i}, of which only those remain that may be seen and do not go on in another one. */
    public static String joins(Sight sight) {
        return joinsOfMerged(sight) + HERE;
    }

    /** The same with those that were merged into others. */
    public static String joinsOfMerged(Sight sight) {
        return " left join person p on p.id = i.author_id join status s on s.id = i.status_id"
                + " join board b on b.id = i.board_id" + sight.condition();
    }

    public static IdeaView view(ResultSet row) throws SQLException {
        return new IdeaView(
                new IdeaId(row.getLong("id")),
                row.getString("title"),
                row.getString("text"),
                row.getString("need"),
                row.getString("language"),
                status(row),
                new Board(
                        row.getLong("board_id"),
                        row.getString("board_slug"),
                        row.getString("board_name"),
                        Access.valueOf(row.getString("board_access"))),
                List.of((String[]) row.getArray("tags").getArray()),
                Optional.ofNullable(row.getString("author")),
                row.getInt("votes"),
                row.getInt("stale_votes"),
                row.getInt("comments"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("edited_at")),
                instant(row.getTimestamp("answered_at")),
                new Outlook(
                        Optional.ofNullable(row.getString("confidence")).map(Confidence::valueOf),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))),
                Stance.of(row));
    }

    private static Status status(ResultSet row) throws SQLException {
        return new Status(
                row.getLong("status_id"),
                row.getString("status_slug"),
                Kind.valueOf(row.getString("status_kind")),
                Optional.ofNullable(row.getString("status_name")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
