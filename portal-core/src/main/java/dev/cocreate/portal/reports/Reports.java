package dev.cocreate.portal.reports;

import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every report, and the only way to make one or to decide on it. {@link ReportQueue} reads them. */
@ApplicationScoped
@Transactional
public class Reports {
    /** Nobody reports what is gone or stands on another idea. */
    private static final String MAKE = """
            insert into report (idea_id, comment_id, person_id, reason, words)
            select i.id, c.id, :person, :reason, :words from idea i
            left join comment c on c.idea_id = i.id and c.id = :comment and c.gone_at is null
            where i.id = :idea and (cast(:comment as bigint) is null or c.id is not null)
            on conflict do nothing""";

    private final Jdbi jdbi;
    private final Comments comments;
    private final Events events;

    @Inject
    Reports(Jdbi jdbi, Comments comments, Events events) {
        this.jdbi = jdbi;
        this.comments = comments;
        this.events = events;
    }

    /** Somebody asks the team to look at an idea, or at a comment on it; asking again changes nothing. */
    public void make(IdeaId idea, OptionalLong comment, ReportDraft draft, Visitor reporter) {
        var said = draft.checked();
        var made = jdbi.withHandle(handle -> handle.createUpdate(MAKE)
                .bind("idea", idea.value())
                .bind("comment", nullable(comment))
                .bind("person", reporter.id().value())
                .bind("reason", said.concern().name())
                .bind("words", said.words())
                .execute());
        if (made > 0) {
            events.append(new ReportMade(idea, comment, said.concern(), reporter));
        } else if (!isMade(idea, comment, reporter)) {
            throw comment.isPresent()
                    ? new NotFoundProblem("comment", comment.getAsLong())
                    : new NotFoundProblem("idea", idea);
        }
    }

    /** Whether somebody asked for it already. */
    @Transactional(TxType.SUPPORTS)
    public boolean isMade(IdeaId idea, OptionalLong comment, Visitor reporter) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from report where idea_id = :idea"
                        + " and comment_id is not distinct from cast(:comment as bigint) and person_id = :person)")
                .bind("idea", idea.value())
                .bind("comment", nullable(comment))
                .bind("person", reporter.id().value())
                .mapTo(Boolean.class)
                .one());
    }

    /** The team leaves it as it is. That closes all reports of the same thing; where none is open, nothing changes. */
    public void dismiss(long report, Visitor team) {
        var thing = thing(report);
        if (close(thing, "DISMISSED", team) > 0) {
            events.append(new ReportsDismissed(thing.idea(), thing.comment(), team));
        }
    }

    /** The team removes the comment that a report is about. */
    public void remove(long report, String reason, Visitor team) {
        var thing = thing(report);
        if (thing.comment().isEmpty()) {
            throw new ConflictProblem(
                    "not-a-comment", "An idea is not removed: decline or retire it with an answer, then dismiss this.");
        }
        removeComment(thing.idea(), thing.comment().getAsLong(), reason, team);
    }

    /** The team removes a comment, whether anybody reported it or not. */
    public void removeComment(IdeaId idea, long comment, String reason, Visitor team) {
        comments.remove(idea, comment, reason, team);
        close(new Thing(idea, OptionalLong.of(comment)), "REMOVED", team);
    }

    private Thing thing(long report) {
        return jdbi.withHandle(handle -> handle.createQuery("select idea_id, comment_id from report where id = ?")
                        .bind(0, report)
                        .map((row, context) -> Thing.of(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("report", report));
    }

    private int close(Thing thing, String outcome, Visitor team) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("update report set resolved_at = now(), resolved_by = :team,"
                                + " outcome = :outcome where idea_id = :idea and resolved_at is null"
                                + " and comment_id is not distinct from cast(:comment as bigint)")
                        .bind("team", team.id().value())
                        .bind("outcome", outcome)
                        .bind("idea", thing.idea().value())
                        .bind("comment", nullable(thing.comment()))
                        .execute());
    }

    private static @Nullable Long nullable(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    /** What a report is about. */
    private record Thing(IdeaId idea, OptionalLong comment) {
        static Thing of(ResultSet row) throws SQLException {
            var comment = Optional.ofNullable(row.getObject("comment_id", Long.class));
            return new Thing(
                    new IdeaId(row.getLong("idea_id")),
                    comment.map(OptionalLong::of).orElseGet(OptionalLong::empty));
        }
    }
}
