package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.accounts.PortalCurrency;
import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Label;
import dev.cocreate.portal.charts.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Accounts that may have given up on the portal. Those with revenue, or for which at least five people speak, are looked at: either
 * nobody of them proposed, voted or commented for 90 days, or an idea of theirs waits for a first answer for more than four weeks. The
 * largest come first, those in the portal's currency before others.
 */
@ApplicationScoped
class SilentAccounts implements Tile {
    private static final String AT_RISK = """
            with heard as (
                select person_id from vote where cast_at > now() - interval '90 days'
                union select author_id from comment where written_at > now() - interval '90 days'
                union select author_id from idea where created_at > now() - interval '90 days'
            ), member as (
                select account_id, person_id from membership where main and ended_at is null
            ), spoke as (
                select distinct m.account_id from member m join heard h on h.person_id = m.person_id
            ), kept_waiting as (
                select m.account_id, min(i.created_at) as since from idea i join member m on m.person_id = i.author_id
                where not i.final and i.first_answered_at is null and i.answered_at is null and i.merged_into is null
                    and i.created_at < now() - interval '28 days'
                group by m.account_id
            ), size as (
                select account_id, count(*) as people from member group by account_id
            ), at_risk as (
                select a.id, a.key, a.name, a.added_at, k.since,
                    row_number() over (order by a.currency is distinct from :currency, a.currency, a.revenue desc nulls last,
                        z.people desc nulls last, a.id) as place
                from account a left join size z on z.account_id = a.id left join spoke s on s.account_id = a.id
                left join kept_waiting k on k.account_id = a.id
                where (a.revenue > 0 or z.people >= 5)
                    and (k.since is not null or s.account_id is null and a.added_at < now() - interval '90 days')
                order by place limit 10
            )
            select r.id, r.key, r.name, floor(extract(epoch from now() - r.since) / 86400) as waits,
                floor(extract(epoch from now() - coalesce(l.last, r.added_at)) / 86400) as quiet
            from at_risk r left join lateral (
                select max(greatest(
                    (select max(v.cast_at) from vote v where v.person_id = m.person_id),
                    (select max(c.written_at) from comment c where c.author_id = m.person_id),
                    (select max(i.created_at) from idea i where i.author_id = m.person_id))) as last
                from member m where m.account_id = r.id) l on true
            order by r.place""";

    private final Jdbi jdbi;
    private final PortalCurrency currency;

    @Inject
    SilentAccounts(Jdbi jdbi, PortalCurrency currency) {
        this.jdbi = jdbi;
        this.currency = currency;
    }

    @Override
    public String id() {
        return "silence";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public Chart chart() {
        var found = jdbi.withHandle(handle -> handle.createQuery(AT_RISK)
                .bind("currency", currency.now().getCurrencyCode())
                .map((row, context) -> Silent.of(row))
                .list());
        return new Chart(
                Chart.Shape.BARS,
                Chart.Unit.DAYS,
                found.stream()
                        .<Label>map(one -> new Label.Called(one.name(), one.key(), "/accounts/" + one.id()))
                        .toList(),
                List.of(
                        series("dashboard.silence.quiet", found, Silent::quiet),
                        series("dashboard.silence.waits", found, Silent::waits)));
    }

    private static Chart.Series series(String name, List<Silent> accounts, Function<Silent, Optional<Double>> days) {
        return new Chart.Series(name, accounts.stream().map(days).toList());
    }

    /**
     * An account at risk.
     *
     * @param quiet days since somebody of it was heard, or since the portal knows of it
     * @param waits days for which the oldest of its ideas waits
     */
    private record Silent(long id, String key, String name, Optional<Double> quiet, Optional<Double> waits) {
        static Silent of(ResultSet row) throws SQLException {
            return new Silent(
                    row.getLong("id"),
                    row.getString("key"),
                    row.getString("name"),
                    Optional.of(row.getDouble("quiet")),
                    Optional.ofNullable(row.getObject("waits")).map(days -> ((Number) days).doubleValue()));
        }
    }
}
