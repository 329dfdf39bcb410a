package dev.cocreate.portal.demand;

import dev.cocreate.portal.ideas.IdeaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * "Still need this?", asked about one vote.
 *
 * @param title of the idea
 * @param language of the title, as a BCP 47 tag
 * @param since when it was voted for, or last confirmed
 * @param stale whether it went unanswered for so long that the vote is known to be old
 */
public record Question(IdeaId idea, String title, String language, Instant since, boolean stale) {
    static final String COLUMNS = "i.id, i.title, i.language, coalesce(v.confirmed_at, v.cast_at) as since, v.stale";

    /** A vote is as old as that before anybody is asked. In SQL, because the database does the asking. */
    static final String YEAR = "interval '365 days'";

    /** Its owner is to say whether it still holds, asked or not. */
    static final String UNCONFIRMED = "(v.asked_at is not null or v.due_at is null or v.due_at <= now())";

    static Question of(ResultSet row) throws SQLException {
        return new Question(
                new IdeaId(row.getLong("id")),
                row.getString("title"),
                row.getString("language"),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("stale"));
    }

    /** Where to read what it is about. */
    public String path() {
        return "/ideas/" + idea;
    }
}
