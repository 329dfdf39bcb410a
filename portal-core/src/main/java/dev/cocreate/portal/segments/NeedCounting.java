package dev.cocreate.portal.segments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Counts who stands behind needs: the voters and the authors of their ideas, each person once, in the round that counts ideas. */
@ApplicationScoped
class NeedCounting {
    private static final int CHUNK = 100;

    /** Those that ideas came under or left, those of ideas that are counted anew, and those of authors whose account changed. */
    private static final String CONCERNED = """
            select distinct need_root(c.need_id) from (
                select t.need_id from need_touched t where t.tx >= cast(:begin as xid8) and t.tx < cast(:until as xid8)
                union
                select i.need_id from idea i where i.id = any(:ideas) and i.need_id is not null
                union
                select i.need_id from idea i where i.need_id is not null and i.author_id in (
                    select m.person_id from membership m where m.account_id in (
                        select cast(e.facts->>'account' as bigint) from event e
                        where %1$s and e.kind in ('AccountAdded', 'AccountChanged'))
                    union all
                    select cast(e.facts->>'person' as bigint) from event e where %1$s and e.kind = 'MembershipChanged')
            ) c where c.need_id is not null""".formatted(Counting.WINDOW);

    private static final String ALL = "select id from need where merged_into is null";

    /** A merged need has nobody of its own. Of each person the latest word counts, so that everybody speaks for one account. */
    private static final String COUNT = """
            with hung as (
                select n.id as need_id, i.id as idea_id, i.author_id, i.created_at
                from need n cross join lateral need_tree(n.id) t join idea i on i.need_id = t.need_id and i.merged_into is null
                where n.id = any(:needs) and n.merged_into is null
            ), said as (
                select h.need_id, v.person_id, v.cast_at from hung h join vote v on v.idea_id = h.idea_id
                union all
                select h.need_id, h.author_id, h.created_at from hung h where h.author_id is not null
                union all
                select h.need_id, o.author_id, o.created_at from hung h cross join lateral merged_tree(h.idea_id) t
                join idea o on o.id = t.idea_id where o.author_id is not null
            ), v as (
                select distinct on (need_id, person_id) need_id, person_id, cast_at from said
                order by need_id, person_id, cast_at desc
            ), voice as (
                select v.need_id, m.role, a.id as account_id, a.revenue, a.currency
                from v left join membership m on m.person_id = v.person_id and m.main
                    and v.cast_at >= m.speaks_from and (m.ended_at is null or v.cast_at < m.ended_at)
                left join account a on a.id = m.account_id
                where %s
            ), paying as (
                select need_id, currency, least(sum(revenue), 9000000000000000000) as revenue
                from (select distinct need_id, account_id, revenue, currency from voice where revenue is not null) once
                group by need_id, currency
            ), counted as (
                select need_id, count(*) as people, count(distinct account_id) as accounts,
                    count(*) filter (where role = 'BUYER') as buyers,
                    count(*) filter (where role = 'ADMINISTRATOR') as administrators,
                    count(*) filter (where role = 'USER') as users,
                    count(*) filter (where account_id is null) as unknown
                from voice group by need_id
            ), kept as (
                insert into need_backing as k (segment_id, need_id, people, accounts, buyers, administrators, users, unknown, revenue)
                select :segment, c.need_id, c.people, c.accounts, c.buyers, c.administrators, c.users, c.unknown, coalesce(
                    (select jsonb_object_agg(p.currency, p.revenue) from paying p where p.need_id = c.need_id), '{}')
                from counted c order by c.need_id
                on conflict (segment_id, need_id) do update set people = excluded.people, accounts = excluded.accounts,
                    buyers = excluded.buyers, administrators = excluded.administrators, users = excluded.users,
                    unknown = excluded.unknown, revenue = excluded.revenue, counted_at = excluded.counted_at
            )
            delete from need_backing k where k.segment_id = :segment and k.need_id = any(:needs)
                and not exists (select from counted c where c.need_id = k.need_id)""";

    private final Jdbi jdbi;

    @Inject
    NeedCounting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Needs of which it may be otherwise who stands behind them; {@code ideas} are those of which it may be. */
    List<Long> concerned(Map<String, String> window, Collection<Long> ideas) {
        return jdbi.withHandle(handle -> handle.createQuery(CONCERNED)
                .bindMap(window)
                .bind("ideas", longs(ideas))
                .mapTo(Long.class)
                .list());
    }

    /** All that are there. */
    List<Long> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).mapTo(Long.class).list());
    }

    void count(long segment, Condition condition, List<Long> needs) {
        var binds = new Condition.Binds();
        var statement = COUNT.formatted(condition.sql(binds));
        for (var from = 0; from < needs.size(); from += CHUNK) {
            var chunk = needs.subList(from, Math.min(needs.size(), from + CHUNK));
            jdbi.useHandle(handle -> handle.createUpdate(statement)
                    .bindMap(binds.values())
                    .bind("segment", segment)
                    .bind("needs", longs(chunk))
                    .execute());
        }
    }

    /** What was counted up to there needs no more remembering. */
    void forget(Map<String, String> window) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from need_touched where tx < cast(:until as xid8)")
                .bind("until", window.get("until"))
                .execute());
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(id -> id).toArray();
    }
}
