package dev.cocreate.portal.duties;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Which boards somebody watches, and how they are told of what concerns them. */
@ApplicationScoped
class DutiesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    DutiesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "watching";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select name, value from (select w.person_id, 'board' as name, coalesce(b.slug, 'all') as value"
                        + " from watch w left join board b on b.id = w.board_id"
                        + " union all select person_id, lower(duty), lower(way) from duty_choice) kept"
                        + " where person_id = ? order by name, value",
                (row, context) -> Json.createObjectBuilder().add(row.getString("name"), row.getString("value")));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from watch where person_id = ?", person.value());
            handle.execute("delete from duty_choice where person_id = ?", person.value());
        });
    }
}
