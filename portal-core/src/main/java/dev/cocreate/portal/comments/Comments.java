package dev.cocreate.portal.comments;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Every comment, and the only way to write one. */
@ApplicationScoped
@Transactional
public class Comments {
    private static final int LONGEST = 10_000;

    /** A page shows so many threads at once; the address of the next ones is below them. */
    public static final int THREADS = 50;

    private static final String SELECT =
            "select c.id, c.parent_id, c.text, c.written_at, p.name, coalesce(p.role <> 'CUSTOMER', false) as team"
                    + " from comment c left join person p on p.id = c.author_id";

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Events events;

    @Inject
    Comments(Jdbi jdbi, Ideas ideas, Events events) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.events = events;
    }

    /** Says something about an idea; {@code parent} is the comment that it replies to. */
    public CommentView write(IdeaId idea, OptionalLong parent, String text, Visitor author) {
        ideas.requireSeen(idea, author);
        var words = checked(text);
        var counted = jdbi.withHandle(
                handle -> handle.execute("update idea set comments = comments + 1 where id = ?", idea.value()));
        if (counted == 0) {
            throw new NotFoundProblem("idea", idea);
        }
        var thread = parent.isPresent() ? Optional.of(thread(idea, parent.getAsLong())) : Optional.<Long>empty();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into comment (idea_id, parent_id, author_id, text) values (:idea, :parent, :author, :text)"
                                + " returning id")
                .bind("idea", idea.value())
                .bind("parent", thread.orElse(null))
                .bind("author", author.id().value())
                .bind("text", words)
                .mapTo(Long.class)
                .one());
        events.append(new CommentWritten(idea, id, parent, author));
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where c.id = ?")
                .bind(0, id)
                .map((row, context) -> view(row, List.of()))
                .one());
    }

    /** The words as they will be kept, said where they can be; for somebody who has yet to sign in. */
    @Transactional(TxType.SUPPORTS)
    public String checked(IdeaId idea, OptionalLong parent, String text) {
        parent.ifPresent(comment -> thread(idea, comment));
        return checked(text);
    }

    /** The first comment of the thread, so that replies stay one level deep. */
    private long thread(IdeaId idea, long parent) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select coalesce(parent_id, id) from comment where idea_id = ? and id = ?")
                        .bind(0, idea.value())
                        .bind(1, parent)
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> new InvalidProblem(FieldError.of("parent", "unknown")));
    }

    /** Threads in the order they began, each with its replies; {@code after} is the last thread already read. */
    @Transactional(TxType.SUPPORTS)
    public List<CommentView> threads(IdeaId idea, long after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("with thread as (select id from comment"
                        + " where idea_id = :idea and parent_id is null and id > :after order by id limit :limit) "
                        + SELECT + " where c.idea_id = :idea and (c.id in (select id from thread)"
                        + " or c.parent_id in (select id from thread)) order by c.id")
                .bind("idea", idea.value())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> view(row, new ArrayList<>()))
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

    private static CommentView view(ResultSet row, List<CommentView> replies) throws SQLException {
        return new CommentView(
                row.getLong("id"),
                row.getObject("parent_id") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("parent_id")),
                Optional.ofNullable(row.getString("name")),
                row.getBoolean("team"),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant(),
                replies);
    }

    private static String checked(String text) {
        var fields = new Fields();
        var words = fields.block("text", text, 1, LONGEST);
        fields.done();
        return words;
    }
}
