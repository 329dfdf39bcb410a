package dev.cocreate.portal.reactions;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What somebody reacted to. After an erasure the reactions still count, as votes do. */
@ApplicationScoped
class ReactionsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    ReactionsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "reactions";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select c.idea_id, x.comment_id, x.kind, x.given_at from reaction x join comment c on c.id = x.comment_id"
                        + " where x.person_id = ? order by x.given_at desc, x.comment_id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("comment", Long.toString(row.getLong("comment_id")))
                        .add("reaction", row.getString("kind").toLowerCase(Locale.ROOT))
                        .add("given", row.getTimestamp("given_at").toInstant().toString()));
    }
}
