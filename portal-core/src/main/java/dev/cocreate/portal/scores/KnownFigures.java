package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Known;
import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What the portal knows of an idea, from counters; no vote is read for it. */
@ApplicationScoped
class KnownFigures {
    private static final String QUERY = """
            select i.votes, i.votes - i.stale_votes as fresh, i.nice, i.important, i.critical,
                coalesce((select k.accounts from backing k join segment s on s.id = k.segment_id and s.slug = 'everybody'
                    where k.idea_id = i.id), 0) as accounts
            from idea i where i.id = ?""";

    private final Jdbi jdbi;

    @Inject
    KnownFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By what it is; nothing where there is nothing to know. */
    Map<Known, Double> of(IdeaId idea) {
        return jdbi.withHandle(handle -> handle.createQuery(QUERY)
                        .bind(0, idea.value())
                        .map((row, context) -> figures(row))
                        .findOne())
                .orElse(Map.of());
    }

    private static Map<Known, Double> figures(ResultSet row) throws SQLException {
        var figures = new EnumMap<Known, Double>(Known.class);
        put(figures, Known.VOTES, row.getInt("votes"));
        put(figures, Known.FRESH_VOTES, row.getInt("fresh"));
        put(figures, Known.ACCOUNTS, row.getInt("accounts"));
        importance(row.getInt("nice"), row.getInt("important"), row.getInt("critical"), figures);
        return Map.copyOf(figures);
    }

    private static void put(Map<Known, Double> figures, Known known, int number) {
        if (number > 0) {
            figures.put(known, (double) number);
        }
    }

    /** To a tenth; more would be more than so few people can say. */
    private static void importance(int nice, int important, int critical, Map<Known, Double> figures) {
        var said = nice + important + critical;
        if (said > 0) {
            figures.put(Known.IMPORTANCE, Math.round(100.0 * (important + critical) / said) / 10.0);
        }
    }
}
