package dev.cocreate.portal.bursts;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Votes of somebody that lie aside. After an erasure they still lie there, in nobody's words. */
@ApplicationScoped
class QuarantinesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    QuarantinesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "quarantinedVotes";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select idea_id, put_at, coalesce(appeal, '') as appeal, coalesce(vote ->> 'reason', '') as reason"
                        + " from quarantined_vote where person_id = ? order by put_at desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("put", row.getTimestamp("put_at").toInstant().toString())
                        .add("reason", row.getString("reason"))
                        .add("appeal", row.getString("appeal")));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "update quarantined_vote set vote = vote || jsonb_build_object('reason', null),"
                        + " appeal = null, appealed_at = null where person_id = ?",
                person.value()));
    }
}
