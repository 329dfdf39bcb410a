package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Label;
import dev.cocreate.portal.charts.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** How long ideas waited for their first answer, by the month in which it came; a year of it. */
@ApplicationScoped
class FirstAnswers implements Tile {
    private static final int MONTHS = 12;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    FirstAnswers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "answers";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public Chart chart() {
        var last = YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> last.minusMonths(MONTHS - number))
                .toList();
        var waits = waits(months.get(0));
        return new Chart(
                Chart.Shape.LINES,
                Chart.Unit.DAYS,
                months.stream().<Label>map(Label.Month::new).toList(),
                List.of(
                        series("dashboard.answers.half", months, waits, Wait::half),
                        series("dashboard.answers.most", months, waits, Wait::most)));
    }

    private static Chart.Series series(
            String name, List<YearMonth> months, Map<YearMonth, Wait> waits, Function<Wait, Double> days) {
        return new Chart.Series(
                name,
                months.stream()
                        .map(month -> Optional.ofNullable(waits.get(month)).map(days))
                        .toList());
    }

    private Map<YearMonth, Wait> waits(YearMonth first) {
        var waits = new HashMap<YearMonth, Wait>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select to_char(first_at at time zone 'UTC', 'YYYY-MM') as month,
                            percentile_cont(0.5) within group (order by waited) as half,
                            percentile_cont(0.9) within group (order by waited) as most
                        from (select first_answered_at as first_at,
                                greatest(0, extract(epoch from first_answered_at - created_at) / 86400) as waited
                            from idea where first_answered_at >= cast(:from as timestamp) at time zone 'UTC') f group by 1""")
                .bind("from", first + "-01")
                .map((row, context) -> waits.put(
                        YearMonth.parse(row.getString("month")),
                        new Wait(row.getDouble("half"), row.getDouble("most"))))
                .list());
        return waits;
    }

    /** Days until half of the ideas had their answer, and until nine in ten had. */
    private record Wait(double half, double most) {}
}
