package dev.cocreate.portal.mentions;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Where somebody was mentioned. After an erasure those comments speak to nobody in particular. */
@ApplicationScoped
class MentionsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    MentionsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "mentions";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select c.idea_id, m.comment_id from mention m join comment c on c.id = m.comment_id"
                        + " where m.person_id = ? and c.gone_at is null order by m.comment_id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("comment", Long.toString(row.getLong("comment_id"))));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from mention where person_id = ?", person.value()));
    }
}
