package dev.cocreate.portal.votes;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** What somebody voted for. After an erasure the votes still count, for nobody in particular. */
@ApplicationScoped
class VotesOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    VotesOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "votes";
    }

    @Override
    public JsonValue of(PersonId person) {
        var votes = Json.createArrayBuilder();
        jdbi.useHandle(handle -> handle.createQuery("select v.idea_id, i.title, v.cast_at from vote v"
                        + " join idea i on i.id = v.idea_id where v.person_id = ? order by v.cast_at desc")
                .bind(0, person.value())
                .map((row, context) -> Json.createObjectBuilder()
                        .add("idea", Long.toString(row.getLong("idea_id")))
                        .add("title", row.getString("title"))
                        .add("cast", row.getTimestamp("cast_at").toInstant().toString()))
                .forEach(votes::add));
        return votes.build();
    }
}
