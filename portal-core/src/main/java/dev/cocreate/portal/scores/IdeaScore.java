package dev.cocreate.portal.scores;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.plugins.PluginScore.Outcome;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The score of an idea as it was reckoned last, and what it was reckoned from.
 *
 * @param value empty when it could not be reckoned
 * @param merit the value, turned round where less is better
 * @param precedence what outranks every score
 * @param moves what it would be if an input were a little otherwise
 * @param reason the plugin's own words for why it failed
 * @param generation of the plugin that reckoned
 */
public record IdeaScore(
        Assessment assessment,
        Outcome state,
        OptionalDouble value,
        double merit,
        int precedence,
        List<Move> moves,
        String reason,
        long generation,
        Instant reckonedAt) {
    /** Of {@code idea_score r} with its assessment. */
    public static final String COLUMNS = Assessment.COLUMNS
            + ", r.state, r.value, r.merit, r.precedence, r.moves, r.reason, r.generation, r.reckoned_at";

    public static final String JOINS =
            " join assessment a on a.id = r.assessment_id left join person w on w.id = a.author_id";

    public static IdeaScore of(ResultSet row) throws SQLException {
        var value = row.getObject("value", Double.class);
        try (var moves = Json.createReader(new StringReader(row.getString("moves")))) {
            return new IdeaScore(
                    Assessment.of(row),
                    Outcome.valueOf(row.getString("state")),
                    value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                    row.getDouble("merit"),
                    row.getInt("precedence"),
                    Move.read(moves.readArray()),
                    row.getString("reason"),
                    row.getLong("generation"),
                    row.getTimestamp("reckoned_at").toInstant());
        }
    }

    /** Whether the scorer, as it is now, might say something else, or cannot be asked. */
    public boolean isOld(Scorer scorer) {
        return !scorer.isUpToDate(generation);
    }

    /** In the words of messages and the API. */
    public String slug() {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
