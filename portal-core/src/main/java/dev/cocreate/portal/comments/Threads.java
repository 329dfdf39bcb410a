package dev.cocreate.portal.comments;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Comments as they are read, a page of threads in one statement. */
@ApplicationScoped
public class Threads {
    /** A page shows so many threads at once; the address of the next ones is below them. */
    public static final int SHOWN = 50;

    private static final String PAGE = "with thread as (select id from comment"
            + " where idea_id = :idea and parent_id is null and id > :after order by id limit :limit) "
            + CommentRows.SELECT + " where c.idea_id = :idea and (c.id in (select id from thread)"
            + " or c.parent_id in (select id from thread)) order by c.id";

    /** The thread is the last of its page, for which no more threads are read than a page holds. */
    private static final String BEFORE = "select coalesce((select id from comment"
            + " where idea_id = c.idea_id and parent_id is null and id < coalesce(c.parent_id, c.id)"
            + " order by id desc offset :others limit 1), 0) from comment c where c.idea_id = :idea and c.id = :comment";

    private final Jdbi jdbi;

    @Inject
    Threads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Threads in the order they began, each with its replies; {@code after} is the last thread already read. */
    public List<CommentView> page(IdeaId idea, long after, int limit, Optional<Visitor> reader) {
        var rows = jdbi.withHandle(handle -> CommentRows.readBy(reader, handle.createQuery(PAGE))
                .bind("idea", idea.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> CommentRows.view(row))
                .list());
        var threads = new ArrayList<CommentView>();
        for (var row : rows) {
            if (row.parent().isEmpty()) {
                threads.add(row);
            } else {
                threads.stream()
                        .filter(thread -> thread.id() == row.parent().getAsLong())
                        .forEach(thread -> thread.replies().add(row));
            }
        }
        return threads;
    }

    /** One comment, without its replies. */
    public CommentView comment(IdeaId idea, long id, Optional<Visitor> reader) {
        return jdbi.withHandle(handle -> CommentRows.readBy(
                                reader,
                                handle.createQuery(CommentRows.SELECT + " where c.idea_id = :idea and c.id = :comment"))
                        .bind("idea", idea.value())
                        .bind("comment", id)
                        .map((row, context) -> CommentRows.view(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("comment", id));
    }

    /** After which thread to begin a page that shows a comment; 0 when the first page does. */
    public long before(IdeaId idea, long comment) {
        return jdbi.withHandle(handle -> handle.createQuery(BEFORE)
                        .bind("idea", idea.value())
                        .bind("comment", comment)
                        .bind("others", SHOWN - 1)
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("comment", comment));
    }
}
