package dev.cocreate.portal.notices;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody was told. Whoever was erased is told nothing any more, though their votes still count. */
@ApplicationScoped
class NoticesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    NoticesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "notices";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select idea_id, made_at from notice where person_id = ? order by id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("told", row.getTimestamp("made_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from notice where person_id = ?", person.value());
            handle.execute(
                    "insert into notice_choice (person_id, channel) values (?, 'NONE') on conflict (person_id)"
                            + " do update set channel = 'NONE', next_digest_at = null",
                    person.value());
        });
    }
}
