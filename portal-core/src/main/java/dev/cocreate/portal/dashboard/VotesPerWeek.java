package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** How many votes were cast each week, of those that still hold. */
@ApplicationScoped
class VotesPerWeek implements Tile {
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    VotesPerWeek(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "votes";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public Chart chart() {
        return Weeks.of(jdbi, clock, "vote", "cast_at", "dashboard.votes.count");
    }
}
