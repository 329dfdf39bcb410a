package dev.cocreate.portal.needs;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** Sentences of somebody that the team pinned to needs. After an erasure they are nowhere any more. */
@ApplicationScoped
class QuotesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    QuotesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "quotes";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select words, pinned_at from need_quote where person_id = ? and words <> '' order by id",
                (row, context) -> Json.createObjectBuilder()
                        .add("words", row.getString("words"))
                        .add("pinned", row.getTimestamp("pinned_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle ->
                handle.execute("update need_quote set words = '', who = '' where person_id = ?", person.value()));
    }
}
