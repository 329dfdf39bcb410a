package dev.cocreate.portal.comments;

import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.reactions.ReactionTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The one projection that comments are read with, as {@code c}, and how a row of it becomes a view. */
final class CommentRows {
    static final String SELECT = "select c.id, c.parent_id, c.text, c.written_at, c.edited_at, c.gone_at, p.name,"
            + " coalesce(p.role <> 'CUSTOMER', false) as team, c.author_id = :reader as mine, r.reason,"
            + " case when c.author_id = :reader or :team then r.words end as words, "
            + ReactionTally.COLUMNS + ", " + Saying.NAMES
            + " from comment c left join person p on p.id = c.author_id"
            + " left join comment_removal r on r.comment_id = c.id";

    /** What the rules need to know, held until the transaction ends. */
    static final String HELD =
            "select c.id, c.parent_id, c.author_id, c.text, c.written_at, c.gone_at is not null as gone,"
                    + " c.agree + c.thanks + c.bright + c.same > 0 or exists (select from comment x where x.idea_id = c.idea_id"
                    + "   and x.parent_id = c.id and x.author_id is distinct from c.author_id) as answered_to,"
                    + " exists (select from comment x where x.idea_id = c.idea_id and x.parent_id = c.id) as replied"
                    + " from comment c where c.idea_id = ? and c.id = ? for update of c";

    private CommentRows() {}

    /** Whose own comments, reactions and removed words are read. */
    static Query readBy(Optional<Visitor> reader, Query query) {
        return query.bind("reader", reader.map(known -> known.id().value()).orElse(0L))
                .bind("team", reader.filter(Visitor::isTeam).isPresent());
    }

    static CommentView view(ResultSet row) throws SQLException {
        return new CommentView(
                row.getLong("id"),
                id(row, "parent_id"),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("team"),
                row.getBoolean("mine"),
                Saying.of(row.getString("text"), row),
                row.getTimestamp("written_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant),
                row.getTimestamp("gone_at") == null ? Optional.empty() : Optional.of(gone(row)),
                ReactionTally.of(row),
                new ArrayList<>());
    }

    private static CommentView.Gone gone(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return new CommentView.Gone(
                Optional.ofNullable(row.getString("reason")),
                words == null ? Optional.empty() : Optional.of(Saying.of(words, row)));
    }

    static Comment held(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("id"),
                id(row, "parent_id"),
                id(row, "author_id"),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("gone"),
                row.getBoolean("answered_to"),
                row.getBoolean("replied"));
    }

    private static OptionalLong id(ResultSet row, String column) throws SQLException {
        @Nullable Object id = row.getObject(column);
        return id == null ? OptionalLong.empty() : OptionalLong.of((Long) id);
    }
}
