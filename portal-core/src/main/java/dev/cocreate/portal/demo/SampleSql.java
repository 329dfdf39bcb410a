package dev.cocreate.portal.demo;

/** The longer statements of the sample. */
final class SampleSql {
    static final String IDEA = """
            insert into idea (title, text, need, language, board_id, status_id, final, author_id, created_at, sample)
            select :title, :text, :need, :language, b.id, s.id, s.kind in ('SHIPPED', 'DECLINED', 'RETIRED'), :author, :at, true
            from board b, (select id, kind from status where kind = upper(:status) order by position limit 1) s
            where b.slug = :board
            returning id""";

    static final String ANSWER = """
            insert into answer (idea_id, text, author_id, given_at, reason, status_id)
            select ?, ?, ?, ?, ?, id from status where kind = upper(?) order by position limit 1""";

    /** All counters of these ideas anew; the score is ln(sum(2^(t / half-life))), summed without overflow. */
    static final String COUNTERS = """
            with moment as (
                select id as idea_id, rising_at(created_at) as score from idea where id = any(:ideas)
                union all
                select idea_id, rising_at(cast_at) from vote where idea_id = any(:ideas)
            ), latest as (
                select idea_id, max(score) as score from moment group by idea_id
            )
            update idea i set
                votes = (select count(*) from vote v where v.idea_id = i.id),
                stale_votes = (select count(*) from vote v where v.idea_id = i.id and v.stale),
                comments = (select count(*) from comment c where c.idea_id = i.id and c.gone_at is null),
                rising = l.score + ln((select sum(exp(m.score - l.score)) from moment m where m.idea_id = i.id))
            from latest l where l.idea_id = i.id""";

    /** The events that the portal would have written, had all this been done by hand. */
    static final String EVENTS = """
            insert into event (at, kind, idea_id, person_id, facts)
            select at, kind, idea_id, person_id, facts from (
                select created_at as at, 'PersonJoined' as kind, null::bigint as idea_id, id as person_id, '{}'::jsonb as facts
                from person where sample
                union all
                select created_at, 'IdeaProposed', id, author_id, jsonb_build_object('board', board_id)
                from idea where sample
                union all
                select v.cast_at, 'VoteCast', v.idea_id, v.person_id, '{}'
                from vote v join idea i on i.id = v.idea_id where i.sample
                union all
                select c.written_at, 'CommentWritten', c.idea_id, c.author_id, jsonb_build_object('comment', c.id)
                from comment c join idea i on i.id = c.idea_id where i.sample
                union all
                select a.given_at, 'IdeaAnswered', a.idea_id, a.author_id, jsonb_build_object(
                    'from', lag(s.slug, 1, first.slug) over (partition by a.idea_id order by a.id),
                    'to', s.slug, 'kind', lower(s.kind), 'answer', a.id)
                from answer a join idea i on i.id = a.idea_id join status s on s.id = a.status_id,
                    (select slug from status where kind = 'OPEN' order by position limit 1) first
                where i.sample
            ) happened
            order by at""";

    /** Votes of sample people on other people's ideas; whoever deletes them counts those ideas anew. */
    static final String VOTES_ELSEWHERE = """
            delete from vote v using person p, idea i
            where p.id = v.person_id and p.sample and i.id = v.idea_id and not i.sample
            returning v.idea_id""";

    private SampleSql() {}
}
