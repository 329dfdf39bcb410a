package dev.cocreate.portal.invitations;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** That somebody was invited, by their address. */
@ApplicationScoped
class InvitationOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    InvitationOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "invitations";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select n.invited_at from invitation n join person p on p.email = n.email where p.id = ?",
                (row, context) -> Json.createObjectBuilder()
                        .add(
                                "invited",
                                row.getTimestamp("invited_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from invitation n using person p where p.id = ? and n.email = p.email", person.value()));
    }
}
