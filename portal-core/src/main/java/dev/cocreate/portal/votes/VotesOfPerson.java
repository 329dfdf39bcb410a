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
    /** What came along from merged ideas is told where it was said. */
    private static final String CAST = """
            with own as (
                select v.idea_id, v.person_id, v.cast_at, v.confirmed_at,
                    case when v.stake_origin is null then v.importance end as importance,
                    case when v.stake_origin is null then v.reason end as reason
                from vote v where v.origin is null
                union all
                select m.idea_id, m.person_id, v.cast_at, v.confirmed_at, v.importance, v.reason
                from merged_vote m, jsonb_populate_record(null::vote, m.vote) v
            )
            select o.idea_id, i.title, o.cast_at, o.confirmed_at, o.importance, o.reason, merged_root(i.id) as counted
            from own o join idea i on i.id = o.idea_id
            where o.person_id = ? and idea_seen_by(i.id, o.person_id, true) order by o.cast_at desc""";

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
        return PersonalRows.of(jdbi, person, CAST, (row, context) -> {
            var vote = Json.createObjectBuilder()
                    .add("idea", Long.toString(row.getLong("idea_id")))
                    .add("title", row.getString("title"))
                    .add("cast", row.getTimestamp("cast_at").toInstant().toString());
            if (row.getLong("counted") != row.getLong("idea_id")) {
                vote.add("countedFor", Long.toString(row.getLong("counted")));
            }
            Optional.ofNullable(row.getTimestamp("confirmed_at"))
                    .ifPresent(at -> vote.add("confirmed", at.toInstant().toString()));
            for (var said : List.of("importance", "reason")) {
                Optional.ofNullable(row.getString(said)).ifPresent(text -> vote.add(said, text));
            }
            return vote;
        });
    }

    /** A reason is somebody's own words and may tell who they are; how much they want it does not. */
    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> {
            handle.execute("update vote set reason = null where person_id = ? and reason is not null", person.value());
            handle.execute(
                    "update merged_vote set vote = vote || jsonb_build_object('reason', null) where person_id = ?",
                    person.value());
        });
    }
}
