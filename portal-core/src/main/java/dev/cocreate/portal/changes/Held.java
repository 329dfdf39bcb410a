package dev.cocreate.portal.changes;

import dev.cocreate.portal.ideas.IdeaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * An idea as it is before a change, with its row held until the transaction ends.
 *
 * @param tags ids
 */
record Held(IdeaId id, long board, Set<Long> tags, OptionalLong assignee, boolean isMerged) {
    static final String SELECT = "select i.id, i.board_id, i.assignee_id, i.merged_into is not null as merged,"
            + " array(select it.tag_id from idea_tag it where it.idea_id = i.id order by it.tag_id) as tags"
            + " from idea i where i.id = any(:ids) order by i.id for no key update of i";

    static Held of(ResultSet row) throws SQLException {
        return new Held(
                new IdeaId(row.getLong("id")),
                row.getLong("board_id"),
                ids(row, "tags"),
                optional(row, "assignee_id"),
                row.getBoolean("merged"));
    }

    static Set<Long> ids(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((Long[]) row.getArray(column).getArray()));
    }

    static OptionalLong optional(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
