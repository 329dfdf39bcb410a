package dev.cocreate.portal.merging;

import org.jdbi.v3.core.Handle;

/** What is written when ideas are merged and when that is undone, by whoever holds their rows. */
final class MergedRows {
    /**
     * Of each person the vote that comes along to an idea, if it may: one that says why before others, then the oldest. Where its
     * owner took a vote back on the way, it does not come along.
     */
    private static final String ALONG = """
            with along as (
                select distinct on (m.person_id) m.person_id, m.idea_id, m.vote
                from merged_tree(:idea) t join merged_vote m on m.idea_id = t.idea_id
                where not exists (
                    select from merged_withdrawal w where w.idea_id = any(t.above) and w.person_id = m.person_id)
                order by m.person_id, m.vote ->> 'reason' is null, m.vote ->> 'importance' is null,
                    cast(m.vote ->> 'cast_at' as timestamptz), m.idea_id
            )
            """;

    private static final String FORGET_WITHDRAWALS = """
            delete from merged_withdrawal w where w.idea_id = :idea and not exists (
                select from merged_tree(:idea) t join merged_vote m on m.idea_id = t.idea_id where m.person_id = w.person_id)""";

    private static final String DROP_VOTES = ALONG + """
            delete from vote v where v.idea_id = :idea and v.origin is not null
                and not exists (select from along a where a.person_id = v.person_id and a.idea_id = v.origin)""";

    private static final String DROP_STAKES = ALONG + """
            update vote v set importance = null, reason = null, said_at = null, stake_origin = null
            where v.idea_id = :idea and v.stake_origin is not null
                and not exists (select from along a where a.person_id = v.person_id and a.idea_id = v.stake_origin)""";

    /** Whole rows, so that nothing that a vote has is left behind. */
    private static final String BRING_VOTES = ALONG + """
            insert into vote
            select copy.* from along a cross join lateral jsonb_populate_record(null::vote, a.vote
                || jsonb_build_object('idea_id', :idea, 'origin', a.idea_id, 'stake_origin', null)) copy
            where not exists (select from vote v where v.idea_id = :idea and v.person_id = a.person_id)
            order by a.person_id""";

    private static final String BRING_STAKES = ALONG + """
            update vote v set importance = a.vote ->> 'importance', reason = a.vote ->> 'reason',
                said_at = cast(a.vote ->> 'said_at' as timestamptz), stake_origin = a.idea_id
            from along a
            where v.idea_id = :idea and v.person_id = a.person_id and v.origin is null and v.stake_origin is null
                and v.importance is null and v.reason is null and v.said_at is null
                and (a.vote ->> 'importance' is not null or a.vote ->> 'reason' is not null)""";

    private static final String DROP_FOLLOWS = "delete from follow where idea_id = :idea and origin is not null";

    /**
     * What was chosen on a merged idea, and that its author follows it. Who stopped following one is not made to follow for its
     * sake; nor do they stop for its sake where they have something else to do with the idea.
     */
    private static final String BRING_FOLLOWS = """
            with wish as (
                select f.person_id, f.following, f.chosen_at, t.idea_id, t.above
                from merged_tree(:idea) t join follow f on f.idea_id = t.idea_id and f.origin is null
                union all
                select i.author_id, true, i.created_at, t.idea_id, t.above
                from merged_tree(:idea) t join idea i on i.id = t.idea_id
                where i.author_id is not null and not exists (
                    select from follow f where f.idea_id = i.id and f.person_id = i.author_id and f.origin is null)
            ), last_word as (
                select distinct on (w.person_id) w.* from wish w
                where not exists (select from follow f
                    where f.idea_id = any(w.above) and f.person_id = w.person_id and f.origin is null)
                order by w.person_id, w.following desc, w.idea_id
            ), part as (
                select v.person_id, v.idea_id from vote v where v.idea_id = :idea and v.origin is null
                union all
                select author_id, id from idea where id = :idea
                union all
                select author_id, coalesce(home_id, idea_id) from comment where idea_id = :idea
                union all
                select m.person_id, m.idea_id from merged_tree(:idea) t join merged_vote m on m.idea_id = t.idea_id
            )
            insert into follow (idea_id, person_id, following, chosen_at, origin)
            select :idea, l.person_id, l.following, l.chosen_at, l.idea_id from last_word l
            where l.following or not exists (
                select from part p where p.person_id = l.person_id and not exists (
                    select from follow f where f.idea_id = p.idea_id and f.person_id = p.person_id
                        and f.origin is null and not f.following))
            order by l.person_id""";

    private static final String DROP_HARM = "update idea set harm = null, harm_public = false, harm_origin = null"
            + " where id = :idea and harm_origin is not null";

    /** What would harm customers does so in whatever it goes on. */
    private static final String BRING_HARM = """
            update idea i set harm = m.harm, harm_public = m.harm_public, harm_origin = m.id
            from (select m.id, m.harm, m.harm_public from merged_tree(:idea) t join idea m on m.id = t.idea_id
                where m.harm is not null and m.harm_origin is null order by m.id limit 1) m
            where i.id = :idea and i.harm is null""";

    /** The score is ln(sum(2^(t / half-life))), summed without overflow. */
    private static final String RECOUNT = """
            with moment as (
                select rising_at(created_at) as score from idea where id = :idea
                union all
                select rising_at(cast_at) from vote where idea_id = :idea
            ), latest as (
                select max(score) as score from moment
            ), counted as (
                select count(*) as votes, count(*) filter (where stale) as stale,
                    count(*) filter (where importance = 'NICE') as nice,
                    count(*) filter (where importance = 'IMPORTANT') as important,
                    count(*) filter (where importance = 'CRITICAL') as critical
                from vote where idea_id = :idea
            )
            update idea set votes = c.votes, stale_votes = c.stale, nice = c.nice, important = c.important, critical = c.critical,
                comments = (select count(*) from comment where idea_id = :idea and gone_at is null),
                rising = l.score + ln((select sum(exp(m.score - l.score)) from moment m))
            from counted c, latest l where id = :idea""";

    private MergedRows() {}

    /** The idea's votes lie aside, and its comments stand on the other one. */
    static void putAside(Handle handle, long idea, long into) {
        run(handle, DROP_FOLLOWS, idea);
        run(handle, DROP_HARM, idea);
        run(handle, "delete from vote where idea_id = :idea and origin is not null", idea);
        run(
                handle,
                "update vote set importance = null, reason = null, said_at = null, stake_origin = null"
                        + " where idea_id = :idea and stake_origin is not null",
                idea);
        run(
                handle,
                "insert into merged_vote (idea_id, person_id, vote)"
                        + " select idea_id, person_id, to_jsonb(v) from vote v where idea_id = :idea",
                idea);
        run(handle, "delete from vote where idea_id = :idea", idea);
        handle.execute(
                "insert into picture_place (picture, idea_id) select pictures_in(text), ? from comment"
                        + " where idea_id = ? and text like '%/pictures/%' on conflict do nothing",
                into, idea);
        handle.execute(
                "update comment set home_id = coalesce(home_id, idea_id), idea_id = ? where idea_id = ?", into, idea);
    }

    /** What was put aside is there again. {@code from} is where its comments stand, for the idea goes on by itself already. */
    static void bringBack(Handle handle, long idea, long from) {
        run(
                handle,
                "insert into vote select v.* from merged_vote m, jsonb_populate_record(null::vote, m.vote) v"
                        + " where m.idea_id = :idea order by m.person_id",
                idea);
        run(handle, "delete from merged_vote where idea_id = :idea", idea);
        handle.createUpdate("update comment set idea_id = :idea, home_id = nullif(home_id, :idea) where idea_id = :from"
                        + " and (home_id = :idea or home_id in (select t.idea_id from merged_tree(:idea) t))")
                .bind("idea", idea)
                .bind("from", from)
                .execute();
    }

    /** The idea, which goes on by itself, has what comes along from those merged into it, no less and no more; and is counted anew. */
    static void settle(Handle handle, long idea) {
        run(handle, DROP_VOTES, idea);
        run(handle, DROP_STAKES, idea);
        run(handle, BRING_VOTES, idea);
        run(handle, BRING_STAKES, idea);
        run(handle, DROP_FOLLOWS, idea);
        run(handle, BRING_FOLLOWS, idea);
        run(handle, DROP_HARM, idea);
        run(handle, BRING_HARM, idea);
        run(handle, RECOUNT, idea);
    }

    /** Whoever took back a vote that does not come along any more need not be remembered for it. */
    static void forgetWithdrawals(Handle handle, long idea) {
        run(handle, FORGET_WITHDRAWALS, idea);
    }

    private static void run(Handle handle, String statement, long idea) {
        handle.createUpdate(statement).bind("idea", idea).execute();
    }
}
