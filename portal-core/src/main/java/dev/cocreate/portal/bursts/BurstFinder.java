package dev.cocreate.portal.bursts;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Looks for votes that look made up. */
@ApplicationScoped
@Transactional
class BurstFinder {
    /**
     * Votes that people cast themselves lately, while the portal knew them for less than a day: of one idea, by what they share. What
     * an idea usually gets is what it got in the week before.
     */
    private static final String GROUPS = """
            with lately as (
                select v.idea_id, v.person_id, v.cast_at, encode(v.network, 'hex') as network, split_part(p.email, '@', 2) as domain
                from vote v join person p on p.id = v.person_id
                where v.network is not null and v.cast_at > now() - make_interval(mins => :minutes) and v.origin is null
                    and p.role = 'CUSTOMER' and p.erased_at is null and p.created_at > v.cast_at - interval '1 day'
            ), alike as (
                select idea_id, 'DOMAIN' as kind, domain as shared, cast_at from lately l
                where not exists (select from account_domain a where a.domain = l.domain)
                union all
                select idea_id, 'NETWORK', network, cast_at from lately
            ), many as (
                select idea_id, kind, shared, count(*) as votes, min(cast_at) as began_at, max(cast_at) as ended_at
                from alike group by idea_id, kind, shared having count(*) >= :least
            )
            select m.*, (select round(count(*) * :minutes / (7 * 24 * 60.0))::int from vote v where v.idea_id = m.idea_id
                and v.cast_at < m.began_at and v.cast_at > m.began_at - interval '7 days') as usual
            from many m
            where not exists (select from burst b where b.idea_id = m.idea_id and b.kind = m.kind and b.shared = m.shared
                and b.state in ('DISMISSED', 'RELEASED') and b.decided_at > now() - interval '1 day')
            order by m.idea_id, m.kind""";

    /** Whoever is just deciding about it is waited for. */
    private static final String LOCK =
            "select id from burst where idea_id = :idea and kind = :kind and shared = :shared for update";

    /** What was decided since the last of these votes was about them, though they were counted before it. */
    private static final String FLAG = """
            insert into burst (idea_id, kind, shared, began_at, ended_at, votes, usual)
            select :idea, :kind, :shared, :began, :ended, :votes, :usual where not exists (select from burst b
                where b.idea_id = :idea and b.kind = :kind and b.shared = :shared and b.decided_at >= :ended)
            on conflict (idea_id, kind, shared) where state = 'OPEN'
            do update set ended_at = excluded.ended_at, votes = greatest(burst.votes, excluded.votes)
            returning id, xmax = 0 as made""";

    private final Jdbi jdbi;
    private final BurstRules rules;
    private final Events events;

    @Inject
    BurstFinder(Jdbi jdbi, BurstRules rules, Events events) {
        this.jdbi = jdbi;
        this.rules = rules;
        this.events = events;
    }

    void look() {
        var rule = rules.now();
        if (rule.least() == 0) {
            return;
        }
        var found = jdbi.withHandle(handle -> handle.createQuery(GROUPS)
                .bind("minutes", rule.minutes())
                .bind("least", rule.least())
                .map((row, context) -> new Group(
                        row.getLong("idea_id"),
                        row.getString("kind"),
                        row.getString("shared"),
                        row.getObject("began_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getInt("votes"),
                        row.getInt("usual")))
                .list());
        found.stream()
                .filter(group -> rule.isBurst(group.votes(), group.usual()))
                .forEach(this::flag);
    }

    private void flag(Group group) {
        jdbi.useHandle(handle -> handle.createQuery(LOCK)
                .bind("idea", group.idea())
                .bind("kind", group.kind())
                .bind("shared", group.shared())
                .mapTo(Long.class)
                .list());
        jdbi.withHandle(handle -> handle.createQuery(FLAG)
                        .bind("idea", group.idea())
                        .bind("kind", group.kind())
                        .bind("shared", group.shared())
                        .bind("began", group.began())
                        .bind("ended", group.ended())
                        .bind("votes", group.votes())
                        .bind("usual", group.usual())
                        .map((row, context) ->
                                row.getBoolean("made") ? Optional.of(row.getLong("id")) : Optional.<Long>empty())
                        .findOne())
                .flatMap(made -> made)
                .ifPresent(burst -> events.append(new BurstEvent(
                        BurstEvent.What.FLAGGED, new IdeaId(group.idea()), burst, group.votes(), Optional.empty())));
    }

    /** From which networks votes of a month ago came is nobody's business any more. */
    void forgetNetworks() {
        jdbi.useHandle(handle -> {
            handle.execute("update vote set network = null where network is not null"
                    + " and cast_at < now() - interval '30 days'");
            handle.execute("update quarantined_vote set vote = vote - 'network' where vote ->> 'network' is not null"
                    + " and cast(vote ->> 'cast_at' as timestamptz) < now() - interval '30 days'");
            handle.execute("update merged_vote set vote = vote - 'network' where vote ->> 'network' is not null"
                    + " and cast(vote ->> 'cast_at' as timestamptz) < now() - interval '30 days'");
            handle.execute("update burst set shared = '' where kind = 'NETWORK' and shared <> '' and state <> 'OPEN'"
                    + " and found_at < now() - interval '30 days'");
        });
    }

    private record Group(
            long idea, String kind, String shared, OffsetDateTime began, OffsetDateTime ended, int votes, int usual) {}
}
