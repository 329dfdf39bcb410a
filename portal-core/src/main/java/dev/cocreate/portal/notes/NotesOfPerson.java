package dev.cocreate.portal.notes;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody noted while they work here. After an erasure the notes stay with the team, and nobody is named as their author. */
@ApplicationScoped
class NotesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    NotesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "notes";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select n.idea_id, n.text, n.written_at from note n join person p on p.id = n.author_id"
                        + " where p.id = ? and p.role <> 'CUSTOMER' order by n.id",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("text", row.getString("text"))
                        .add(
                                "written",
                                row.getTimestamp("written_at").toInstant().toString()));
    }
}
