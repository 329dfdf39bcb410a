package dev.cocreate.portal.scores;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody assessed while they work here. After an erasure the numbers stay with the team, and nobody is named as their author. */
@ApplicationScoped
class AssessmentsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    AssessmentsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "assessments";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select a.idea_id, a.scorer, a.inputs, a.note, a.assessed_at from assessment a join person p on p.id = a.author_id"
                        + " where p.id = ? and p.role <> 'CUSTOMER' order by a.id",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("scorer", row.getString("scorer"))
                        .add("inputs", Json.object(row.getString("inputs")))
                        .add("note", row.getString("note"))
                        .add(
                                "assessed",
                                row.getTimestamp("assessed_at").toInstant().toString()));
    }
}
