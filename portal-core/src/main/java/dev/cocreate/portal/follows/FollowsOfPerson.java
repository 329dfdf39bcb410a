package dev.cocreate.portal.follows;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody chose by hand to follow, or not to. */
@ApplicationScoped
class FollowsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    FollowsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "follows";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select idea_id, following from follow where person_id = ? and origin is null order by chosen_at desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("following", row.getBoolean("following")));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute("delete from follow where person_id = ?", person.value()));
    }
}
