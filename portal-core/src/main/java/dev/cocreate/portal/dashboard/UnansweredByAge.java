package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Label;
import dev.cocreate.portal.charts.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jdbi.v3.core.Jdbi;

/** How many ideas wait for a first answer, as the desk counts them, by how long they wait. */
@ApplicationScoped
class UnansweredByAge implements Tile {
    private static final List<String> AGES = List.of("week", "month", "quarter", "half", "year", "more");

    private final Jdbi jdbi;

    @Inject
    UnansweredByAge(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String id() {
        return "waiting";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Chart chart() {
        var counts = jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) filter (where age < interval '7 days') as week,
                            count(*) filter (where age >= interval '7 days' and age < interval '28 days') as month,
                            count(*) filter (where age >= interval '28 days' and age < interval '91 days') as quarter,
                            count(*) filter (where age >= interval '91 days' and age < interval '182 days') as half,
                            count(*) filter (where age >= interval '182 days' and age < interval '365 days') as year,
                            count(*) filter (where age >= interval '365 days') as more
                        from (select now() - created_at as age from idea
                            where not final and first_answered_at is null and answered_at is null and merged_into is null) i""")
                .map((row, context) -> {
                    var found = new double[AGES.size()];
                    for (var i = 0; i < found.length; i++) {
                        found[i] = row.getLong(AGES.get(i));
                    }
                    return found;
                })
                .one());
        return new Chart(
                Chart.Shape.BARS,
                Chart.Unit.COUNT,
                AGES.stream()
                        .<Label>map(age -> new Label.Named("dashboard.age." + age, age))
                        .toList(),
                List.of(new Chart.Series(
                        "dashboard.ideas.count",
                        DoubleStream.of(counts).mapToObj(Optional::of).toList())));
    }
}
