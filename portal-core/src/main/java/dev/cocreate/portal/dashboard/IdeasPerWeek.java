package dev.cocreate.portal.dashboard;

import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** How many ideas were proposed each week. */
@ApplicationScoped
class IdeasPerWeek implements Tile {
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    IdeasPerWeek(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "ideas";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public Chart chart() {
        return Weeks.of(jdbi, clock, "idea", "created_at", "dashboard.ideas.count");
    }
}
