package dev.cocreate.portal.dashboard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cocreate.portal.charts.Chart;
import dev.cocreate.portal.charts.Tile;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The figures of the dashboard, at most a minute old. Whoever looks gets those that are there while new ones are counted. */
@ApplicationScoped
public class Dashboard {
    private static final Duration TOO_OLD = Duration.ofMinutes(1);
    private static final Duration WORTH_COUNTING_AGAIN = Duration.ofSeconds(20);
    private static final int RISERS = 10;

    /** Each vote counts half as much a week later. */
    private static final String RISING = """
            select i.id, i.title, r.week, r.month, i.votes, i.created_at from (
                select idea_id, count(*) filter (where cast_at > now() - interval '7 days') as week, count(*) as month,
                    sum(exp(cast(extract(epoch from cast_at - now()) as double precision) / (7 * 86400) * ln(2.0::double precision)))
                        as momentum
                from vote where cast_at > now() - interval '30 days' group by idea_id) r
            join idea i on i.id = r.idea_id where not i.final and i.merged_into is null order by r.momentum desc, i.id desc limit\s""";

    private final Instance<Tile> tiles;
    private final LoadingCache<String, Chart> charts;
    private final LoadingCache<Boolean, List<Riser>> risers;

    @Inject
    Dashboard(@Any Instance<Tile> tiles, Jdbi jdbi) {
        this.tiles = tiles;
        charts = Caffeine.newBuilder()
                .expireAfterWrite(TOO_OLD)
                .refreshAfterWrite(WORTH_COUNTING_AGAIN)
                .build(id -> tile(id).chart());
        risers = Caffeine.newBuilder()
                .expireAfterWrite(TOO_OLD)
                .refreshAfterWrite(WORTH_COUNTING_AGAIN)
                .build(any -> jdbi.withHandle(handle -> handle.createQuery(RISING + RISERS)
                        .map((row, context) -> new Riser(
                                new IdeaId(row.getLong("id")),
                                row.getString("title"),
                                row.getInt("week"),
                                row.getInt("month"),
                                row.getInt("votes"),
                                row.getTimestamp("created_at").toInstant()))
                        .list()));
    }

    /** What the charts are called, in the order in which they stand. */
    List<String> ids() {
        return tiles.stream()
                .sorted(Comparator.comparingInt(Tile::place))
                .map(Tile::id)
                .toList();
    }

    /** 404 for one that is not there. */
    Chart chart(String id) {
        return charts.get(tile(id).id());
    }

    /** What rises, the steepest first. */
    List<Riser> risers() {
        return risers.get(true);
    }

    private Tile tile(String id) {
        return tiles.stream()
                .filter(tile -> tile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("chart", id));
    }
}
