package dev.cocreate.portal.assignments;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Which ideas somebody looks after. */
@ApplicationScoped
class AssignmentsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    AssignmentsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "assignments";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select id from idea where assignee_id = ? order by id",
                (row, context) -> Json.createObjectBuilder().add("idea", Long.toString(row.getLong("id"))));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(
                handle -> handle.execute("update idea set assignee_id = null where assignee_id = ?", person.value()));
    }
}
