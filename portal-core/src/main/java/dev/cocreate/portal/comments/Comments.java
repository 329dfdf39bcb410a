package dev.cocreate.portal.comments;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.mentions.Mentions;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.HeldProblem;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.trust.Mutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** Every comment, and the only way to write, change or take away one. {@link Threads} reads them. */
@ApplicationScoped
@Transactional
public class Comments {
    private static final int LONGEST_REASON = 500;

    private final Jdbi jdbi;
    private final Ideas ideas;
    private final Threads threads;
    private final Mentions mentions;
    private final Mutes mutes;
    private final Held held;
    private final Events events;
    private final Clock clock;

    @Inject
    Comments(
            Jdbi jdbi,
            Ideas ideas,
            Threads threads,
            Mentions mentions,
            Mutes mutes,
            Held held,
            Events events,
            Clock clock) {
        this.jdbi = jdbi;
        this.ideas = ideas;
        this.threads = threads;
        this.mentions = mentions;
        this.mutes = mutes;
        this.held = held;
        this.events = events;
        this.clock = clock;
    }

    /** Says something about an idea; {@code parent} is the comment that it replies to. */
    @Transactional(dontRollbackOn = HeldProblem.class)
    public CommentView write(IdeaId idea, OptionalLong parent, CommentDraft draft, Visitor author) {
        ideas.requireSeen(idea, author);
        mutes.requireMaySpeak(author);
        var typed = draft.checked();
        held.weighComment(idea.value(), typed.json(parent), author);
        return publish(idea, parent, typed, author);
    }

    /** Says what was checked, or waited for the team. */
    public CommentView publish(IdeaId idea, OptionalLong parent, CommentDraft typed, Visitor author) {
        var found = mentions.in(typed.text(), idea, typed.picked());
        count(idea, 1);
        var thread = parent.isPresent() ? Optional.of(thread(idea, parent.getAsLong())) : Optional.<Long>empty();
        var id = jdbi.withHandle(handle -> handle.createQuery(
                        "insert into comment (idea_id, parent_id, home_id, author_id, text) values (:idea, :parent,"
                                + " (select home_id from comment where id = :parent), :author, :text) returning id")
                .bind("idea", idea.value())
                .bind("parent", thread.orElse(null))
                .bind("author", author.id().value())
                .bind("text", found.kept())
                .mapTo(Long.class)
                .one());
        mentions.keep(id, found.people());
        events.append(new CommentWritten(idea, id, parent, author));
        return threads.comment(idea, id, Optional.of(author));
    }

    /** Whether a comment can be replied to. */
    @Transactional(TxType.SUPPORTS)
    public boolean isThere(IdeaId idea, long comment) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from comment where idea_id = ? and id = ?)")
                        .bind(0, idea.value())
                        .bind(1, comment)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The words as they will be kept, said where they can be; for somebody who has yet to sign in. */
    @Transactional(TxType.SUPPORTS)
    public String checked(IdeaId idea, OptionalLong parent, String text) {
        parent.ifPresent(comment -> thread(idea, comment));
        return CommentDraft.of(text).checked().text();
    }

    /** The first comment of the thread, so that replies stay one level deep. */
    private long thread(IdeaId idea, long parent) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select t.id from comment c join comment t on t.id = coalesce(c.parent_id, c.id)"
                                        + " where c.idea_id = ? and c.id = ? for key share of t")
                        .bind(0, idea.value())
                        .bind(1, parent)
                        .mapTo(Long.class)
                        .findOne())
                .orElseThrow(() -> new InvalidProblem(FieldError.of("parent", "unknown")));
    }

    /** Its author says it in other words. Sending them as they are changes nothing, so that nobody reads "edited" for it. */
    public CommentView edit(IdeaId idea, long id, CommentDraft draft, Visitor editor) {
        mutes.requireMaySpeak(editor);
        var comment = hold(idea, id);
        comment.checkMayEdit(editor);
        var typed = draft.checked();
        var known = mentions.of(id);
        known.addAll(typed.picked());
        var found = mentions.in(typed.text(), idea, known);
        if (!found.kept().equals(comment.kept())) {
            var now = clock.instant();
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update comment set text = :text, edited_at = coalesce(:edited, edited_at) where id = :id")
                    .bind("text", found.kept())
                    .bind("edited", comment.marksEdit(now) ? now.atOffset(ZoneOffset.UTC) : null)
                    .bind("id", id)
                    .execute());
            mentions.keep(id, found.people());
            events.append(new CommentEdited(idea, id, editor));
        }
        return threads.comment(idea, id, Optional.of(editor));
    }

    /** The comment for its author, who may change it. */
    @Transactional(TxType.SUPPORTS)
    public CommentView forAuthor(IdeaId idea, long id, Visitor author) {
        hold(idea, id).checkMayEdit(author);
        return threads.comment(idea, id, Optional.of(author));
    }

    /** Its author takes it back: the words are gone, and with them what hung on them. */
    public void withdraw(IdeaId idea, long id, Visitor author) {
        hold(idea);
        var comment = hold(idea, id);
        comment.checkMayWithdraw(author);
        count(idea, -1);
        if (comment.replied()) {
            empty(id);
        } else {
            jdbi.useHandle(handle -> handle.execute("delete from comment where id = ?", id));
            comment.parent().ifPresent(this::dropEmptied);
        }
        events.append(new CommentWithdrawn(idea, id, author));
    }

    private void empty(long id) {
        jdbi.useHandle(handle -> {
            for (var hanging : new String[] {"mention", "reaction", "report", "notice"}) {
                handle.execute("delete from %s where comment_id = ?".formatted(hanging), id);
            }
            handle.execute(
                    "update comment set text = '', author_id = null, edited_at = null, gone_at = now(),"
                            + " agree = 0, thanks = 0, bright = 0, same = 0 where id = ?",
                    id);
        });
    }

    /** A place that was kept for replies is not needed without any. */
    private void dropEmptied(long thread) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from comment c where id = ? and gone_at is not null"
                        + " and not exists (select from comment_removal r where r.comment_id = c.id)"
                        + " and not exists (select from comment x where x.idea_id = c.idea_id and x.parent_id = c.id)",
                thread));
    }

    /** The team takes it away and says why. Once is enough: whoever does it again changes nothing. */
    public void remove(IdeaId idea, long id, String reason, Visitor team) {
        var why = reason(reason);
        hold(idea);
        var comment = hold(idea, id);
        if (isRemoved(id)) {
            return;
        }
        comment.checkIsThere();
        count(idea, -1);
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into comment_removal (comment_id, removed_by, reason, words) values (?, ?, ?, ?)",
                    id,
                    team.id().value(),
                    why,
                    comment.kept());
            handle.execute("update comment set text = '', edited_at = null, gone_at = now() where id = ?", id);
        });
        events.append(new CommentRemoved(idea, id, team));
    }

    private static String reason(String typed) {
        var fields = new Fields();
        var reason = fields.line("reason", typed, 1, LONGEST_REASON);
        fields.done();
        return reason;
    }

    private boolean isRemoved(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select exists (select from comment_removal where comment_id = ?)")
                        .bind(0, id)
                        .mapTo(Boolean.class)
                        .one());
    }

    private void count(IdeaId idea, int change) {
        var counted = jdbi.withHandle(handle -> handle.execute(
                "update idea set comments = comments + ? where id = ? and merged_into is null", change, idea.value()));
        if (counted == 0) {
            throw ideas.elsewhere(idea);
        }
    }

    /** The idea's row is always held before those of its comments, as it is when one is written. */
    private void hold(IdeaId idea) {
        jdbi.useHandle(handle -> handle.execute("select id from idea where id = ? for no key update", idea.value()));
    }

    private Comment hold(IdeaId idea, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(CommentRows.HELD)
                        .bind(0, idea.value())
                        .bind(1, id)
                        .map((row, context) -> CommentRows.held(row))
                        .findOne())
                .orElseThrow(() -> new NotFoundProblem("comment", id));
    }
}
