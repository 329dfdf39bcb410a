package dev.cocreate.portal.segments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts who stands behind ideas. A round reads the log as consumers do, in windows of transactions that are all over, and finds out
 * what is to be counted anew; whoever votes pays nothing for it. It may be done again at any time.
 */
@ApplicationScoped
class Counting {
    private static final int CHUNK = 2000;

    /** Longer than a round takes that counts everything. */
    private static final int LEASE_SECONDS = 600;

    private static final String TAKE = """
            update backing_round set leased_until = now() + make_interval(secs => :seconds) where leased_until < now()
            returning read_to::text as begin, pg_snapshot_xmin(pg_current_snapshot())::text as until""";

    static final String WINDOW = "e.tx >= cast(:begin as xid8) and e.tx < cast(:until as xid8)";

    /** Of which ideas it may be otherwise than it was: something happened to them, to a voter's account, or to who belongs to it. */
    private static final String IDEAS = """
            select distinct e.idea_id from event e where %1$s and e.idea_id is not null
            union
            select v.idea_id from membership m join vote v on v.person_id = m.person_id where m.account_id in (
                select cast(e.facts->>'account' as bigint) from event e where %1$s and e.kind in ('AccountAdded', 'AccountChanged'))
            union
            select v.idea_id from vote v where v.person_id in (
                select cast(e.facts->>'person' as bigint) from event e where %1$s and e.kind = 'MembershipChanged')
            order by 1""".formatted(WINDOW);

    private static final String SEGMENTS = "select distinct cast(e.facts->>'segment' as bigint) from event e where "
            + WINDOW + " and e.kind in ('SegmentAdded', 'SegmentChanged')";

    private static final String PEOPLE_CHANGED = "select exists (select from event e where " + WINDOW
            + " and e.kind in ('AccountAdded', 'AccountChanged', 'AccountRemoved', 'MembershipChanged', 'PersonJoined',"
            + " 'PersonErased'))";

    /** A vote, and the account that its person spoke for when it was cast. */
    private static final String COUNT = """
            with voice as (
                select v.idea_id, m.role, a.id as account_id, a.revenue, a.currency
                from vote v left join membership m on m.person_id = v.person_id and m.main
                    and v.cast_at >= m.speaks_from and (m.ended_at is null or v.cast_at < m.ended_at)
                left join account a on a.id = m.account_id
                where v.idea_id = any(:ideas) and (%s)
            ), paying as (
                select idea_id, currency, least(sum(revenue), 9000000000000000000) as revenue
                from (select distinct idea_id, account_id, revenue, currency from voice where revenue is not null) once
                group by idea_id, currency
            ), counted as (
                select idea_id, count(*) as votes, count(distinct account_id) as accounts,
                    count(*) filter (where role = 'BUYER') as buyers,
                    count(*) filter (where role = 'ADMINISTRATOR') as administrators,
                    count(*) filter (where role = 'USER') as users,
                    count(*) filter (where account_id is null) as unknown
                from voice group by idea_id
            ), kept as (
                insert into backing as k (segment_id, idea_id, votes, accounts, buyers, administrators, users, unknown, revenue)
                select :segment, c.idea_id, c.votes, c.accounts, c.buyers, c.administrators, c.users, c.unknown, coalesce(
                    (select jsonb_object_agg(p.currency, p.revenue) from paying p where p.idea_id = c.idea_id), '{}')
                from counted c order by c.idea_id
                on conflict (segment_id, idea_id) do update set votes = excluded.votes, accounts = excluded.accounts,
                    buyers = excluded.buyers, administrators = excluded.administrators, users = excluded.users,
                    unknown = excluded.unknown, revenue = excluded.revenue, counted_at = excluded.counted_at
            )
            delete from backing k where k.segment_id = :segment and k.idea_id = any(:ideas)
                and not exists (select from counted c where c.idea_id = k.idea_id)""";

    /** Of the people of today; whoever is erased is still one of their company's. */
    private static final String TOTAL = """
            with one as (
                select p.id, a.id as account_id, a.revenue, a.currency
                from person p left join membership m on m.person_id = p.id and m.main and m.ended_at is null
                left join account a on a.id = m.account_id
                where p.role = 'CUSTOMER' and (p.erased_at is null or a.id is not null) and (%s)
            ), paying as (
                select currency, least(sum(revenue), 9000000000000000000) as revenue
                from (select distinct account_id, revenue, currency from one where revenue is not null) once group by currency
            )
            update segment set people = (select count(*) from one), accounts = (select count(distinct account_id) from one),
                revenue = coalesce((select jsonb_object_agg(currency, revenue) from paying), '{}'), counted_at = now()
            where id = :segment""";

    private final Jdbi jdbi;
    private final NeedCounting needs;

    @Inject
    Counting(Jdbi jdbi, NeedCounting needs) {
        this.jdbi = jdbi;
        this.needs = needs;
    }

    /** Counts what changed since the last round, unless another node is about it; whether there was anything. */
    boolean round() {
        var window = jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("seconds", LEASE_SECONDS)
                .map((row, context) -> Map.of("begin", row.getString("begin"), "until", row.getString("until")))
                .findOne());
        if (window.isEmpty()) {
            return false;
        }
        try {
            return count(window.get());
        } finally {
            jdbi.useHandle(handle -> handle.execute("update backing_round set leased_until = '-infinity'"));
        }
    }

    private boolean count(Map<String, String> window) {
        var changed = Set.copyOf(ids(SEGMENTS, window));
        var ideas = ids(IDEAS, window);
        var people = jdbi.withHandle(handle -> handle.createQuery(PEOPLE_CHANGED)
                .bindMap(window)
                .mapTo(Boolean.class)
                .one());
        var concerned = needs.concerned(window, ideas);
        for (var segment : segments()) {
            if (changed.contains(segment.id())) {
                count(segment, voted());
                needs.count(segment.id(), segment.condition(), needs.all());
            } else {
                count(segment, ideas);
                needs.count(segment.id(), segment.condition(), concerned);
            }
            if (people || changed.contains(segment.id()) || segment.countedAt().isEmpty()) {
                total(segment);
            }
        }
        jdbi.useHandle(handle -> handle.createUpdate("update backing_round set read_to = cast(:until as xid8)")
                .bind("until", window.get("until"))
                .execute());
        needs.forget(window);
        return !ideas.isEmpty() || !concerned.isEmpty() || !changed.isEmpty() || people;
    }

    private List<Segment> segments() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + Segment.COLUMNS + " from segment s order by s.id")
                        .map((row, context) -> Segment.of(row))
                        .list());
    }

    private List<Long> ids(String query, Map<String, String> window) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bindMap(window).mapTo(Long.class).list());
    }

    /** Whatever anybody wants, and whatever was counted before. */
    private List<Long> voted() {
        var ids = new TreeSet<Long>();
        jdbi.useHandle(
                handle -> handle.createQuery("select id from idea where votes > 0 union select idea_id from backing")
                        .mapTo(Long.class)
                        .forEach(ids::add));
        return List.copyOf(ids);
    }

    private void count(Segment segment, List<Long> ideas) {
        var binds = new Condition.Binds();
        var statement = COUNT.formatted(segment.condition().sql(binds));
        for (var from = 0; from < ideas.size(); from += CHUNK) {
            var chunk = ideas.subList(from, Math.min(ideas.size(), from + CHUNK));
            jdbi.useHandle(handle -> handle.createUpdate(statement)
                    .bindMap(binds.values())
                    .bind("segment", segment.id())
                    .bind("ideas", chunk.stream().mapToLong(id -> id).toArray())
                    .execute());
        }
    }

    private void total(Segment segment) {
        var binds = new Condition.Binds();
        var statement = TOTAL.formatted(segment.condition().sql(binds));
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bindMap(binds.values())
                .bind("segment", segment.id())
                .execute());
    }
}
