package dev.cocreate.portal.desk;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** The views that somebody saved. Those for themselves go with them; those for the team lose their owner's name with the person. */
@ApplicationScoped
class ViewsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    ViewsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "views";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select name, filter::text as filter from saved_view where owner_id = ? order by id",
                (row, context) -> Json.createObjectBuilder()
                        .add("name", row.getString("name"))
                        .add("filter", row.getString("filter")));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(
                handle -> handle.execute("delete from saved_view where owner_id = ? and not shared", person.value()));
    }
}
