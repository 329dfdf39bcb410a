package dev.cocreate.portal.behalf;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What the team said on somebody's behalf. After an erasure it is known that it was heard, and not what or from whom. */
@ApplicationScoped
class EvidenceOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    EvidenceOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "onBehalf";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select idea_id, act, kind, words, link, given_at from evidence where person_id = ? order by id desc",
                (row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("act", row.getString("act").toLowerCase(Locale.ROOT))
                        .add("from", EvidenceKind.valueOf(row.getString("kind")).slug())
                        .add("words", row.getString("words"))
                        .add("link", row.getString("link"))
                        .add("given", row.getTimestamp("given_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle ->
                handle.execute("update evidence set words = '', link = '' where person_id = ?", person.value()));
    }
}
