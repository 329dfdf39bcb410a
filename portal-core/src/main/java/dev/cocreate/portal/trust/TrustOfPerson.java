package dev.cocreate.portal.trust;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody wrote that waited for the team, and when they might not speak. */
@ApplicationScoped
class TrustOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    TrustOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "trust";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select kind, at, words, said from (select person_id, lower(kind) as kind, made_at as at,"
                        + " coalesce(content::text, '') as words, words as said from held"
                        + " union all select person_id, 'mute', muted_at, reason, coalesce(appeal, '') from mute) kept"
                        + " where person_id = ? order by at desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("kind", row.getString("kind"))
                        .add("at", row.getTimestamp("at").toInstant().toString())
                        .add("words", row.getString("words"))
                        .add("said", row.getString("said")));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from held where person_id = ?", person.value());
            handle.execute("delete from mute where person_id = ?", person.value());
        });
    }
}
