package dev.cocreate.portal.decisions;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody of the team wrote down. After an erasure it stays, for it is the team's, and nobody is named as its author. */
@ApplicationScoped
class DecisionsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    DecisionsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "decisions";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select what, why, evidence, decided_at from decision where author_id = ? order by id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("what", row.getString("what"))
                        .add("why", row.getString("why"))
                        .add("evidence", row.getString("evidence"))
                        .add(
                                "decided",
                                row.getTimestamp("decided_at").toInstant().toString()));
    }
}
