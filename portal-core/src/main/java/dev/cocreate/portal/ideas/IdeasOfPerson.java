package dev.cocreate.portal.ideas;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody proposed. After an erasure the ideas stay, for others want them too, and nobody is named as their author. */
@ApplicationScoped
class IdeasOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    IdeasOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "ideas";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select id, title, text, need, created_at from idea where author_id = ?"
                        + " order by created_at desc, id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("id", Long.toString(row.getLong("id")))
                        .add("title", row.getString("title"))
                        .add("text", row.getString("text"))
                        .add("need", row.getString("need"))
                        .add(
                                "proposed",
                                row.getTimestamp("created_at").toInstant().toString()));
    }
}
