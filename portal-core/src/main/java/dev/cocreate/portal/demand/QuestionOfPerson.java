package dev.cocreate.portal.demand;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** When somebody was asked about their votes. Whoever was erased cannot answer, so their votes go stale in time. */
@ApplicationScoped
class QuestionOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    QuestionOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "asked";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select asked_at from vote_question where person_id = ?",
                (row, context) -> Json.createObjectBuilder()
                        .add("asked", row.getTimestamp("asked_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from vote_question where person_id = ?", person.value()));
    }
}
