package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** What a feature's query finds about somebody, as a list in their copy. */
public final class PersonalRows {
    private PersonalRows() {}

    /** Asks with the person as the query's one parameter. */
    public static JsonArray of(Jdbi jdbi, PersonId person, String query, RowMapper<JsonObjectBuilder> object) {
        var rows = Json.createArrayBuilder();
        jdbi.useHandle(handle ->
                handle.createQuery(query).bind(0, person.value()).map(object).forEach(rows::add));
        return rows.build();
    }
}
