package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Label;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Counts half a year of something by week; weeks begin on Mondays, in UTC. */
final class Weeks {
    private static final int WEEKS = 26;

    private Weeks() {}

    /** Of the rows of a table, by one of its times. */
    static Chart of(Jdbi jdbi, Clock clock, String table, String time, String name) {
        var last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(number -> last.minusWeeks(WEEKS - number))
                .toList();
        var counts = new HashMap<LocalDate, Double>();
        jdbi.useHandle(handle -> handle.createQuery("select cast(date_trunc('week', " + time
                        + " at time zone 'UTC') as date) as week, count(*) as many from " + table + " where " + time
                        + " >= cast(:from as timestamp) at time zone 'UTC' group by 1")
                .bind("from", weeks.get(0).toString())
                .map((row, context) -> counts.put(row.getObject("week", LocalDate.class), row.getDouble("many")))
                .list());
        return new Chart(
                Chart.Shape.COLUMNS,
                Chart.Unit.COUNT,
                weeks.stream().<Label>map(Label.Week::new).toList(),
                List.of(new Chart.Series(
                        name,
                        weeks.stream()
                                .map(week -> Optional.of(counts.getOrDefault(week, 0.0)))
                                .toList())));
    }
}
