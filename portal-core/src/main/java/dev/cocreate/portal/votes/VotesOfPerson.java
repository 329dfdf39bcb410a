package dev.cocreate.portal.votes;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What somebody voted for, as far as they may read it. After an erasure the votes still count, for nobody in particular. */
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
        return PersonalRows.of(
                jdbi,
                person,
                "select v.idea_id, i.title, v.cast_at, v.confirmed_at, v.importance, v.reason from vote v"
                        + " join idea i on i.id = v.idea_id where v.person_id = ? and idea_seen_by(i.id, v.person_id, true)"
                        + " order by v.cast_at desc",
                (row, context) -> {
                    var vote = Json.createObjectBuilder()
                            .add("idea", Long.toString(row.getLong("idea_id")))
                            .add("title", row.getString("title"))
                            .add("cast", row.getTimestamp("cast_at").toInstant().toString());
                    Optional.ofNullable(row.getTimestamp("confirmed_at"))
                            .ifPresent(
                                    at -> vote.add("confirmed", at.toInstant().toString()));
                    for (var said : List.of("importance", "reason")) {
                        Optional.ofNullable(row.getString(said)).ifPresent(text -> vote.add(said, text));
                    }
                    return vote;
                });
    }

    /** A reason is somebody's own words and may tell who they are; how much they want it does not. */
    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "update vote set reason = null where person_id = ? and reason is not null", person.value()));
    }
}
