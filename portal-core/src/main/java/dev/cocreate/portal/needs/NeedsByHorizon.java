package dev.cocreate.portal.needs;

import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Label;
import dev.cocreate.portal.charts.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** How the team's needs, the ideas under them and the people behind them lie between now and later. */
@ApplicationScoped
class NeedsByHorizon implements Tile {
    private final Needs needs;

    @Inject
    NeedsByHorizon(Needs needs) {
        this.needs = needs;
    }

    @Override
    public String id() {
        return "horizons";
    }

    @Override
    public int place() {
        return 45;
    }

    @Override
    public Chart chart() {
        var shares = needs.byHorizon();
        return new Chart(
                Chart.Shape.BARS,
                Chart.Unit.COUNT,
                shares.stream()
                        .<Label>map(share -> new Label.Named(
                                "needs.horizon." + share.horizon().slug(),
                                share.horizon().slug()))
                        .toList(),
                List.of(
                        series("needs.title", shares, HorizonShare::needs),
                        series("dashboard.ideas.count", shares, HorizonShare::ideas),
                        series("dashboard.horizons.people", shares, HorizonShare::people)));
    }

    private static Chart.Series series(String name, List<HorizonShare> shares, ToIntFunction<HorizonShare> value) {
        return new Chart.Series(
                name,
                shares.stream()
                        .map(share -> Optional.of((double) value.applyAsInt(share)))
                        .toList());
    }
}
