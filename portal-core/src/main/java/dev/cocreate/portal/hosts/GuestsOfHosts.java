package dev.cocreate.portal.hosts;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Which hosts vouch for somebody, and what each calls them. */
@ApplicationScoped
class GuestsOfHosts implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    GuestsOfHosts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "hosts";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select h.name, g.subject, g.told_email, g.since from host_person g join host h on h.id = g.host_id"
                        + " where g.person_id = ? order by g.since",
                (row, context) -> Json.createObjectBuilder()
                        .add("host", row.getString("name"))
                        .add("subject", row.getString("subject"))
                        .add("email", row.getString("told_email"))
                        .add("since", row.getTimestamp("since").toInstant().toString()));
    }

    /** Whoever comes back with the same name of the host's comes as somebody new. */
    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from host_person where person_id = ?", person.value()));
    }
}
