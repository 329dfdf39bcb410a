package dev.cocreate.portal.demand;

import dev.cocreate.portal.events.EventBell;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every confirmation of a vote, and the only way to give one beside voting. */
@ApplicationScoped
public class Confirmations {
    /** Own votes are held before ideas, as when a vote is cast, and ideas in one order for everybody. */
    private static final String CONFIRM = """
            with before as (
                select v.idea_id, v.stale from vote v join idea i on i.id = v.idea_id
                where v.person_id = :person and not i.final and %s and (cast(:idea as bigint) is null or v.idea_id = :idea)
                order by v.idea_id for update of v
            ), confirmed as (
                update vote v set origin = null, confirmed_at = now(), asked_at = null, stale = false, due_at = now() + %s
                from before b where v.idea_id = b.idea_id and v.person_id = :person
                returning v.idea_id
            ), logged as (
                insert into event (kind, idea_id, person_id, acted_by)
                select 'VoteConfirmed', idea_id, :person, :actor from confirmed order by idea_id
            ), held as (
                select i.id from idea i join before b on b.idea_id = i.id where b.stale order by i.id for no key update of i
            ), counted as (
                update idea i set stale_votes = stale_votes - 1 from held h where i.id = h.id
            )
            select count(*) from confirmed""".formatted(Question.UNCONFIRMED, Question.YEAR);

    private final Jdbi jdbi;
    private final EventBell bell;

    @Inject
    Confirmations(Jdbi jdbi, EventBell bell) {
        this.jdbi = jdbi;
        this.bell = bell;
    }

    /** The visitor still needs this. A vote that is not a year old stays as it is, so saying it again changes nothing. */
    public void confirm(IdeaId idea, Visitor visitor) {
        change(idea.value(), visitor);
    }

    /** The visitor still needs all they were asked about; how many that are. */
    public int confirmAll(Visitor visitor) {
        return change(null, visitor);
    }

    private int change(@Nullable Long idea, Visitor visitor) {
        var confirmed = jdbi.withHandle(handle -> handle.createQuery(CONFIRM)
                .bind("idea", idea)
                .bind("person", visitor.id().value())
                .bind("actor", visitor.actedBy().map(PersonId::value).orElse(null))
                .mapTo(Integer.class)
                .one());
        if (confirmed > 0) {
            bell.ring();
        }
        return confirmed;
    }
}
