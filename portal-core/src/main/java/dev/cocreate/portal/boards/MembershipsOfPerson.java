package dev.cocreate.portal.boards;

import dev.cocreate.portal.people.PersonalData;
import dev.cocreate.portal.people.PersonalRows;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.jdbi.v3.core.Jdbi;

/** For which boards somebody is listed by their address. */
@ApplicationScoped
class MembershipsOfPerson implements PersonalData {
    private final Jdbi jdbi;

    @Inject
    MembershipsOfPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return "boards";
    }

    @Override
    public JsonValue of(PersonId person) {
        return PersonalRows.of(
                jdbi,
                person,
                "select b.slug, m.added_at from board_member m join board b on b.id = m.board_id"
                        + " join person p on p.email = m.who where p.id = ? and b.access = 'MEMBERS' order by m.id",
                (row, context) -> Json.createObjectBuilder()
                        .add("board", row.getString("slug"))
                        .add("listed", row.getTimestamp("added_at").toInstant().toString()));
    }

    @Override
    public void forget(PersonId person) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from board_member m using person p where p.id = ? and m.who = p.email", person.value()));
    }
}
