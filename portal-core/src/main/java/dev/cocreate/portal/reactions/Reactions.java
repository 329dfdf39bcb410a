package dev.cocreate.portal.reactions;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** Every reaction, and the only way to give one or take it back. */
@ApplicationScoped
@Transactional
public class Reactions {
    private final Jdbi jdbi;
    private final Events events;

    @Inject
    Reactions(Jdbi jdbi, Events events) {
        this.jdbi = jdbi;
        this.events = events;
    }

    /** The visitor reacts; saying it again changes nothing. */
    public ReactionTally give(IdeaId idea, long comment, Reaction reaction, Visitor visitor) {
        hold(idea, comment);
        var given = jdbi.withHandle(handle -> handle.execute(
                "insert into reaction (comment_id, person_id, kind) values (?, ?, ?) on conflict do nothing",
                comment,
                visitor.id().value(),
                reaction.name()));
        if (given > 0) {
            count(comment, reaction, 1);
            events.append(new ReactionGiven(idea, comment, reaction, visitor));
        }
        return tally(comment, visitor);
    }

    /** The visitor takes a reaction back; where there is none, nothing changes. */
    public ReactionTally withdraw(IdeaId idea, long comment, Reaction reaction, Visitor visitor) {
        hold(idea, comment);
        var withdrawn = jdbi.withHandle(handle -> handle.execute(
                "delete from reaction where comment_id = ? and person_id = ? and kind = ?",
                comment,
                visitor.id().value(),
                reaction.name()));
        if (withdrawn > 0) {
            count(comment, reaction, -1);
            events.append(new ReactionWithdrawn(idea, comment, reaction, visitor));
        }
        return tally(comment, visitor);
    }

    /** Nobody takes the comment away until the transaction ends; what is gone takes no reactions. */
    private void hold(IdeaId idea, long comment) {
        var held = jdbi.withHandle(handle -> handle.createQuery("select id from comment"
                        + " where idea_id = ? and id = ? and gone_at is null for no key update")
                .bind(0, idea.value())
                .bind(1, comment)
                .mapTo(Long.class)
                .findOne());
        if (held.isEmpty()) {
            throw new NotFoundProblem("comment", comment);
        }
    }

    /** The column is a name of ours and no text of a request. */
    private void count(long comment, Reaction reaction, int change) {
        jdbi.useHandle(handle -> handle.execute(
                "update comment set %1$s = %1$s + ? where id = ?".formatted(reaction.slug()), change, comment));
    }

    private ReactionTally tally(long comment, Visitor reader) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + ReactionTally.COLUMNS + " from comment c where c.id = :comment")
                .bind("comment", comment)
                .bind("reader", reader.id().value())
                .map((row, context) -> ReactionTally.of(row))
                .one());
    }
}
