package dev.cocreate.portal.comments;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
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
                "select id, idea_id, text, written_at from comment where author_id = ? order by id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("id", Long.toString(row.getLong("id")))
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("text", row.getString("text"))
                        .add(
                                "written",
                                row.getTimestamp("written_at").toInstant().toString()));
    }
}
