package dev.cocreate.portal.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The one projection that needs are read with, as {@code n} with the backing {@code k}, and how a row of it becomes a view. */
final class NeedRows {
    static final String COLUMNS =
            "n.id, n.statement, n.description, n.language, n.horizon, n.state, n.stated_at, n.version,"
                    + " p.name as author, coalesce(k.people, 0) as people, coalesce(k.accounts, 0) as accounts,"
                    + " (select count(*) from need_tree(n.id) t join idea i on i.need_id = t.need_id and i.merged_into is null) as ideas";

    static final String AUTHOR = " left join person p on p.id = n.author_id";

    private NeedRows() {}

    static NeedView view(ResultSet row) throws SQLException {
        return new NeedView(
                new NeedId(row.getLong("id")),
                row.getString("statement"),
                row.getString("description"),
                row.getString("language"),
                Horizon.valueOf(row.getString("horizon")),
                NeedState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("author")),
                row.getTimestamp("stated_at").toInstant(),
                row.getInt("ideas"),
                row.getInt("people"),
                row.getInt("accounts"),
                row.getInt("version"));
    }
}
