package dev.cocreate.portal.openid;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Who somebody is at other houses. */
@ApplicationScoped
class IdentitiesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    IdentitiesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "sign-ins";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select p.name, i.issuer, i.subject, i.created_at from sign_in_identity i"
                        + " join sign_in_provider p on p.id = i.provider_id where i.person_id = ? order by i.id",
                (row, context) -> Json.createObjectBuilder()
                        .add("provider", row.getString("name"))
                        .add("issuer", row.getString("issuer"))
                        .add("subject", row.getString("subject"))
                        .add("since", row.getTimestamp("created_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from sign_in_identity where person_id = ?", person.value()));
    }
}
