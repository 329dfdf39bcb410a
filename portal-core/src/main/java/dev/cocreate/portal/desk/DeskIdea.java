package dev.cocreate.portal.desk;

import dev.cocreate.portal.ideas.IdeaRows;
import dev.cocreate.portal.ideas.IdeaView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An idea as it lies on the desk.
 *
 * @param author id of who proposed it; empty once they are erased
 * @param firstAnswer when the team first said something about it
 * @param assignee name of who looks after it
 * @param notes how many the team has about it
 * @param again whether it was declined and the day to look at it again has come
 */
public record DeskIdea(
        IdeaView view,
        OptionalLong author,
        Optional<Instant> firstAnswer,
        Optional<String> assignee,
        int notes,
        boolean again) {
    static final String COLUMNS =
            IdeaRows.COLUMNS + ", i.author_id, i.first_answered_at, i.notes, i.look_again_due, a.name as assignee";
    static final String JOIN = " left join person a on a.id = i.assignee_id";

    static DeskIdea of(ResultSet row) throws SQLException {
        var author = row.getObject("author_id", Long.class);
        return new DeskIdea(
                IdeaRows.view(row),
                author == null ? OptionalLong.empty() : OptionalLong.of(author),
                Optional.ofNullable(row.getTimestamp("first_answered_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getString("assignee")),
                row.getInt("notes"),
                row.getBoolean("look_again_due"));
    }

    /** Whether it still waits for the team. */
    public boolean waits() {
        return firstAnswer.isEmpty()
                && view.answeredAt().isEmpty()
                && !view.status().kind().isFinal();
    }
}
