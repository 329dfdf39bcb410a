package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.platform.text.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** The one projection that notices are read with, and how a row of it becomes a view. */
@ApplicationScoped
class NoticeRows {
    static final String COLUMNS =
            "n.id, n.idea_id, n.duty, n.comment_id, n.merged_id, n.entry_id, n.reply, n.mention, n.removal, n.read_at, i.title,"
                    + " i.language, a.status_id,"
                    + " case when n.removal then r.reason else coalesce(a.text, c.text, e.text, m.title, i.text) end as text,"
                    + " case when n.removal then r.removed_at else coalesce(a.given_at, c.written_at, n.made_at) end as at, p.name, "
                    + Saying.NAMES;

    static final String JOINS = " join idea i on i.id = n.idea_id left join answer a on a.id = n.answer_id"
            + " left join comment c on c.id = n.comment_id left join idea m on m.id = n.merged_id"
            + " left join comment_removal r on n.removal and r.comment_id = c.id"
            + " left join changelog_entry e on e.id = n.entry_id and e.published_at is not null"
            + " left join person p on p.id = coalesce(a.author_id, c.author_id, e.author_id,"
            + " case when n.duty = 'NEW_IDEA' then i.author_id end)";

    /**
     * What may no longer be read waits, unseen, until it may be read again. Of an idea of their own, people still read what the team
     * answered.
     */
    static final String SEEN = " and (not exists (select from board where access <> 'EVERYONE')"
            + " or idea_seen_by(n.idea_id, n.person_id, n.answer_id is not null))";

    private static final int LONGEST = 220;

    private final Statuses statuses;
    private final Markdown markdown;

    @Inject
    NoticeRows(Statuses statuses, Markdown markdown) {
        this.statuses = statuses;
        this.markdown = markdown;
    }

    NoticeView view(ResultSet row) throws SQLException {
        var status =
                row.getObject("status_id") == null ? Optional.<Long>empty() : Optional.of(row.getLong("status_id"));
        return new NoticeView(
                row.getLong("id"),
                new IdeaId(row.getLong("idea_id")),
                row.getString("title"),
                row.getString("language"),
                Optional.ofNullable(row.getString("duty")),
                status.map(statuses::of),
                row.getObject("comment_id") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("comment_id")),
                row.getObject("entry_id") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("entry_id")),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("reply"),
                row.getBoolean("mention"),
                row.getBoolean("removal"),
                row.getObject("merged_id") != null,
                row.getBoolean("removal") || row.getObject("merged_id") != null
                        ? row.getString("text")
                        : markdown.excerpt(said(row), LONGEST),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("read_at") == null);
    }

    private static String said(ResultSet row) throws SQLException {
        return Saying.of(row.getString("text"), row).typed("…");
    }
}
