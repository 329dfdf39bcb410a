package dev.cocreate.portal.comments;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.plugins.Acting;
import dev.cocreate.portal.plugins.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Comments as plugins see them: those that are still there. */
@ApplicationScoped
class PluginComments implements dev.cocreate.plugin.comments.Comments, Offered<dev.cocreate.plugin.comments.Comments> {
    static final String SELECT = "select c.id, c.idea_id, c.parent_id, c.author_id, c.text, c.written_at,"
            + " coalesce(p.role <> 'CUSTOMER', false) as team, " + Saying.NAMES
            + " from comment c left join person p on p.id = c.author_id";

    private static final int MOST = 50;

    private final Jdbi jdbi;
    private final Acting acting;

    @Inject
    PluginComments(Jdbi jdbi, Acting acting) {
        this.jdbi = jdbi;
        this.acting = acting;
    }

    @Override
    public Class<dev.cocreate.plugin.comments.Comments> type() {
        return dev.cocreate.plugin.comments.Comments.class;
    }

    @Override
    public Page<CommentView> of(String idea, String after, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        var found = acting.asked(() -> page(IdeaId.parse(idea), Acting.place(after), most + 1));
        var items = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                items,
                found.size() > most ? Optional.of(items.get(items.size() - 1).id()) : Optional.empty());
    }

    private List<CommentView> page(IdeaId idea, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + " where c.idea_id = :idea and c.id > :after and c.gone_at is null order by c.id limit :limit")
                .bind("idea", idea.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> told(row))
                .list());
    }

    static CommentView told(ResultSet row) throws SQLException {
        return new CommentView(
                row.getString("id"),
                row.getString("idea_id"),
                Optional.ofNullable(row.getString("parent_id")),
                Optional.ofNullable(row.getString("author_id")),
                row.getBoolean("team"),
                Saying.of(row.getString("text"), row).typed("…"),
                row.getTimestamp("written_at").toInstant());
    }
}
