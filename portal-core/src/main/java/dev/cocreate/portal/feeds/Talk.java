package dev.cocreate.portal.feeds;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What was answered and said about an idea, the latest first, whoever said it. */
@ApplicationScoped
class Talk {
    private static final String SELECT = """
            select t.*, p.name from (
                (select 'answer' as kind, id, status_id, text, author_id, given_at as at, null::text[] as mentioned
                 from answer where idea_id = :idea order by id desc limit :limit)
                union all
                (select 'comment', id, null, text, author_id, written_at, %s from comment c
                 where idea_id = :idea and gone_at is null order by id desc limit :limit)
            ) t left join person p on p.id = t.author_id
            order by t.at desc, t.kind, t.id desc limit :limit""".formatted(Saying.NAMES);

    private final Jdbi jdbi;
    private final Statuses statuses;

    @Inject
    Talk(Jdbi jdbi, Statuses statuses) {
        this.jdbi = jdbi;
        this.statuses = statuses;
    }

    List<Said> about(IdeaId idea, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .bind("idea", idea.value())
                .bind("limit", limit)
                .map((row, context) -> said(row))
                .list());
    }

    private Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("kind").equals("answer")
                        ? Optional.of(statuses.of(row.getLong("status_id")))
                        : Optional.empty(),
                row.getLong("id"),
                Saying.of(row.getString("text"), row),
                Optional.ofNullable(row.getString("name")),
                row.getTimestamp("at").toInstant());
    }

    /**
     * An answer or a comment.
     *
     * @param status where an answer moved the idea; empty for a comment
     */
    record Said(Optional<Status> status, long id, Saying text, Optional<String> author, Instant at) {}
}
