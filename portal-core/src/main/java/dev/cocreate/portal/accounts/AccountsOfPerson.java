package dev.cocreate.portal.accounts;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Which companies somebody belongs to. After an erasure somebody of the company remains, and nobody can say who. */
@ApplicationScoped
class AccountsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    AccountsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "accounts";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select a.name, m.role, m.since, m.ended_at from membership m join account a on a.id = m.account_id"
                        + " where m.person_id = ? order by m.id",
                (row, context) -> {
                    var membership = Json.createObjectBuilder()
                            .add("account", row.getString("name"))
                            .add(
                                    "role",
                                    AccountRole.valueOf(row.getString("role")).slug())
                            .add("since", row.getTimestamp("since").toInstant().toString());
                    Optional.ofNullable(row.getTimestamp("ended_at"))
                            .ifPresent(
                                    at -> membership.add("until", at.toInstant().toString()));
                    return membership;
                });
    }
}
