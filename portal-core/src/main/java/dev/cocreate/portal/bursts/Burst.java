package dev.cocreate.portal.bursts;

import dev.cocreate.portal.ideas.IdeaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Votes that look made up, and what they have in common.
 *
 * @param domain what their addresses end with; empty when it is their network that they share
 * @param usual how many the idea usually gets in that time
 * @param appeals of people whose votes lie aside and who were not answered yet
 */
public record Burst(
        long id,
        IdeaId idea,
        String title,
        String language,
        String domain,
        Instant beganAt,
        Instant endedAt,
        int votes,
        int usual,
        State state,
        List<Appeal> appeals) {
    static final String SELECT = "select b.*, i.title, i.language from burst b join idea i on i.id = b.idea_id";

    static Burst of(ResultSet row, List<Appeal> appeals) throws SQLException {
        return new Burst(
                row.getLong("id"),
                new IdeaId(row.getLong("idea_id")),
                row.getString("title"),
                row.getString("language"),
                row.getString("kind").equals("DOMAIN") ? row.getString("shared") : "",
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getInt("votes"),
                row.getInt("usual"),
                State.valueOf(row.getString("state")),
                appeals);
    }

    Burst with(List<Appeal> others) {
        return new Burst(id, idea, title, language, domain, beganAt, endedAt, votes, usual, state, others);
    }

    public boolean isQuarantined() {
        return state == State.QUARANTINED;
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DISMISSED,
        QUARANTINED,
        RELEASED
    }

    /** What somebody says whose vote lies aside. */
    public record Appeal(long burst, long person, String name, String words) {}
}
