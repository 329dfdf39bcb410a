package dev.cocreate.portal.demo;

/** The longer statements of the sample. */
final class SampleSql {
    static final String IDEA = """
            insert into idea (title, text, need, language, board_id, status_id, final, author_id, created_at, sample)
            select :title, :text, :need, :language, b.id, s.id, s.kind in ('SHIPPED', 'DECLINED', 'RETIRED'), :author, :at, true
            from board b, (select id, kind from status where kind = upper(:status) order by position limit 1) s
            where b.slug = :board
            returning id""";

    /** Asked about a year later, and given two months to answer, as {@code demand} would have done. */
    static final String VOTE = """
            insert into vote (idea_id, person_id, cast_at, asked_at, due_at)
            select :idea, :person, at, case when old then due end, case when old then due + interval '60 days' else due end
            from (select at, at + interval '365 days' as due, at + interval '365 days' <= now() as old
                from (select cast(:at as timestamptz) as at) cast_at) vote""";

    static final String REASON = """
            update vote set importance = upper(:importance), reason = nullif(:reason, ''), said_at = :at, confirmed_at = :at,
                asked_at = null, due_at = :at + interval '365 days'
            where idea_id = :idea and person_id = :person""";

    /** With what the idea says about when from then on; the first date is the one that was promised. */
    static final String ANSWER = """
            with answered as (
                update idea set answered_at = :at, confidence = upper(:confidence), due = cast(:due as date),
                    promised = coalesce(promised, cast(:due as date))
                where id = :idea
            ), remembered as (
                insert into outlook_change (idea_id, confidence, due, person_id, at)
                select :idea, upper(:confidence), cast(:due as date), :author, :at
                where coalesce(:confidence, :due) is not null
            )
            insert into answer (idea_id, text, author_id, given_at, reason, status_id)
            select :idea, :text, :author, :at, :reason, id from status where kind = upper(:status) order by position limit 1
            returning id""";

    static final String NEED = """
            insert into need (statement, description, language, horizon, author_id, stated_at, sample)
            values (:statement, :description, :language, upper(:horizon), :author, :at, true)
            returning id""";

    /** From whoever's comment says it, or else from the reason of their vote. */
    static final String QUOTE = """
            insert into need_quote (need_id, source, idea_id, comment_id, person_id, words, pinned_by, pinned_at)
            select :need, case when c.id is null then 'REASON' else 'COMMENT' end, :idea, c.id, :person, :words, :team, :at
            from (select 1) one left join lateral (
                select id from comment where idea_id = :idea and author_id = :person and strpos(text, :words) > 0 limit 1) c on true""";

    static final String ENTRY = """
            insert into changelog_entry (title, text, language, author_id, created_at, edited_at, published_at)
            values (:title, :text, :language, :author, :at, :at, :at)
            returning id""";

    /** Some hours after what it reacts to. */
    static final String REACTION = """
            with given as (
                insert into reaction (comment_id, person_id, kind, given_at)
                values (:comment, :person, upper(:kind), :at + interval '5 hours')
                returning kind
            )
            update comment set agree = agree + (g.kind = 'AGREE')::int, thanks = thanks + (g.kind = 'THANKS')::int,
                bright = bright + (g.kind = 'BRIGHT')::int, same = same + (g.kind = 'SAME')::int
            from given g where id = :comment""";

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
                nice = (select count(*) from vote v where v.idea_id = i.id and v.importance = 'NICE'),
                important = (select count(*) from vote v where v.idea_id = i.id and v.importance = 'IMPORTANT'),
                critical = (select count(*) from vote v where v.idea_id = i.id and v.importance = 'CRITICAL'),
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
                select v.said_at, 'VoteExplained', v.idea_id, v.person_id,
                    jsonb_build_object('importance', lower(v.importance), 'reason', v.reason is not null)
                from vote v join idea i on i.id = v.idea_id where i.sample and v.said_at is not null
                union all
                select r.given_at, 'ReactionGiven', c.idea_id, r.person_id,
                    jsonb_build_object('comment', c.id, 'reaction', lower(r.kind))
                from reaction r join comment c on c.id = r.comment_id join idea i on i.id = c.idea_id where i.sample
                union all
                select e.published_at, k.kind, null, e.author_id, jsonb_build_object('entry', e.id)
                from changelog_entry e join person p on p.id = e.author_id,
                    unnest(array['ChangelogWritten', 'ChangelogPublished']) as k(kind)
                where p.sample
                union all
                select c.written_at, 'CommentWritten', c.idea_id, c.author_id, jsonb_build_object('comment', c.id)
                from comment c join idea i on i.id = c.idea_id where i.sample
                union all
                select a.given_at, 'IdeaAnswered', a.idea_id, a.author_id, jsonb_strip_nulls(jsonb_build_object(
                    'from', lag(s.slug, 1, first.slug) over (partition by a.idea_id order by a.id),
                    'to', s.slug, 'kind', lower(s.kind), 'answer', a.id, 'confidence', o.sure, 'due', o.due))
                from answer a join idea i on i.id = a.idea_id join status s on s.id = a.status_id
                    join unnest(cast(:answers as bigint[]), cast(:sure as text[]), cast(:due as text[])) as o(answer, sure, due)
                        on o.answer = a.id,
                    (select slug from status where kind = 'OPEN' order by position limit 1) first
                where i.sample
                union all
                select n.stated_at, 'NeedStated', null, n.author_id, jsonb_build_object('need', n.id)
                from need n where n.sample
                union all
                select n.stated_at, 'IdeaPutUnderNeed', i.id, n.author_id, jsonb_build_object('need', n.id)
                from need n join idea i on i.need_id = n.id where n.sample
                union all
                select q.pinned_at, 'QuotePinned', null, q.pinned_by, jsonb_build_object('need', n.id, 'quote', q.id)
                from need_quote q join need n on n.id = q.need_id where n.sample
            ) happened
            order by at, array_position(array['NeedStated', 'IdeaPutUnderNeed', 'QuotePinned', 'ChangelogPublished'], kind) nulls first""";

    /** Votes of sample people on other people's ideas; whoever deletes them counts those ideas anew. */
    static final String VOTES_ELSEWHERE = """
            delete from vote v using person p, idea i
            where p.id = v.person_id and p.sample and i.id = v.idea_id and not i.sample
            returning v.idea_id""";

    /** Reactions of sample people to comments on other people's ideas, which their counters no longer have either. */
    static final String REACTIONS_ELSEWHERE = """
            with gone as (
                delete from reaction r using person p, comment c, idea i
                where p.id = r.person_id and p.sample and c.id = r.comment_id and i.id = c.idea_id and not i.sample
                returning r.comment_id, r.kind
            )
            update comment c set agree = c.agree - g.agree, thanks = c.thanks - g.thanks,
                bright = c.bright - g.bright, same = c.same - g.same
            from (select comment_id, count(*) filter (where kind = 'AGREE') as agree, count(*) filter (where kind = 'THANKS') as thanks,
                    count(*) filter (where kind = 'BRIGHT') as bright, count(*) filter (where kind = 'SAME') as same
                from gone group by comment_id) g
            where c.id = g.comment_id""";

    private SampleSql() {}
}
