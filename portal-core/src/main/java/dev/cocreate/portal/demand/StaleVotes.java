package dev.cocreate.portal.demand;

import dev.cocreate.portal.events.EventBell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Votes whose owners were asked and did not answer, and the only way to mark them. */
@ApplicationScoped
public class StaleVotes {
    private static final int CHUNK = 500;

    /**
     * The idea is held first, and votes that somebody changes at this moment are passed over, so that nobody who holds a vote and
     * waits for its idea waits for this. Of a decided idea the question is only taken back.
     */
    private static final String MARK = """
            with place as (
                select id, final from idea where id = :idea for no key update
            ), over as (
                select v.idea_id, v.person_id, p.final from place p join vote v on v.idea_id = p.id
                where v.asked_at is not null and v.due_at <= now()
                order by v.person_id limit :most for update of v skip locked
            ), marked as (
                update vote v set stale = not o.final, asked_at = case when not o.final then v.asked_at end, due_at = null
                from over o where v.idea_id = o.idea_id and v.person_id = o.person_id
                returning v.stale
            ), logged as (
                insert into event (kind, idea_id, facts)
                select 'VoteWentStale', :idea, jsonb_build_object('votes', count(*)) from marked where stale having count(*) > 0
            ), counted as (
                update idea set stale_votes = stale_votes + (select count(*) from marked where stale)
                where id = :idea and exists (select from marked where stale)
            )
            select count(*) from marked""";

    private final Jdbi jdbi;
    private final EventBell bell;

    @Inject
    StaleVotes(Jdbi jdbi, EventBell bell) {
        this.jdbi = jdbi;
        this.bell = bell;
    }

    /** Some ideas with votes that nobody answered for in time. */
    public List<Long> due(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct idea_id from (select idea_id from vote"
                        + " where asked_at is not null and due_at <= now() order by due_at limit ?) over")
                .bind(0, most)
                .mapTo(Long.class)
                .list());
    }

    /** Marks those of an idea, a chunk at a time. */
    public void mark(long idea) {
        int marked;
        do {
            marked = jdbi.withHandle(handle -> handle.createQuery(MARK)
                    .bind("idea", idea)
                    .bind("most", CHUNK)
                    .mapTo(Integer.class)
                    .one());
            bell.ring();
        } while (marked == CHUNK);
    }
}
