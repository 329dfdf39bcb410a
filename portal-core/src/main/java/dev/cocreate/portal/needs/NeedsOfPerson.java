package dev.cocreate.portal.needs;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Needs that somebody stated while they work here. After an erasure these stay with the team, and nobody is named as their author. */
@ApplicationScoped
class NeedsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    NeedsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "needs";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select n.id, n.statement, n.stated_at from need n join person p on p.id = n.author_id"
                        + " where p.id = ? and p.role <> 'CUSTOMER' order by n.id",
                (row, context) -> Json.createObjectBuilder()
                        .add("need", Long.toString(row.getLong("id")))
                        .add("statement", row.getString("statement"))
                        .add("stated", row.getTimestamp("stated_at").toInstant().toString()));
    }
}
