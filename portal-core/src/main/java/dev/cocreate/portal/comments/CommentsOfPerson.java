package dev.cocreate.portal.comments;

import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What somebody said. After an erasure it stays where others replied to it, without a name. */
@ApplicationScoped
class CommentsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    CommentsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "comments";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select c.id, c.idea_id, coalesce(r.words, c.text) as text, c.written_at, c.edited_at, r.reason, "
                        + Saying.NAMES + " from comment c left join comment_removal r on r.comment_id = c.id"
                        + " where c.author_id = ? order by c.id desc",
                (row, context) -> comment(row));
    }

    private static JsonObjectBuilder comment(ResultSet row) throws SQLException {
        var comment = Json.createObjectBuilder()
                .add("id", Long.toString(row.getLong("id")))
                .add("idea", Long.toString(row.getLong("idea_id")))
                .add("text", Saying.of(row.getString("text"), row).typed("…"))
                .add("written", row.getTimestamp("written_at").toInstant().toString());
        Optional.ofNullable(row.getTimestamp("edited_at"))
                .ifPresent(at -> comment.add("edited", at.toInstant().toString()));
        Optional.ofNullable(row.getString("reason")).ifPresent(reason -> comment.add("removedBecause", reason));
        return comment;
    }

    /** What was removed was kept for its author alone, besides the team. */
    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "update comment_removal r set words = null from comment c where c.id = r.comment_id and c.author_id = ?",
                person.value()));
    }
}
