package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Known;
import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody thought of an idea, in numbers.
 *
 * @param inputs by the id of the input
 * @param author their name; empty once they are erased
 */
public record Assessment(
        long id, String scorer, Map<String, Given> inputs, String note, Optional<String> author, Instant at) {
    /** Of {@code assessment a}, whose author is {@code w}. */
    public static final String COLUMNS =
            "a.id as assessment, a.scorer, a.inputs, a.note, a.assessed_at, w.name as assessor";

    public static Assessment of(ResultSet row) throws SQLException {
        var id = row.getLong("assessment");
        return new Assessment(
                id,
                row.getString("scorer"),
                inputs(Json.object(row.getString("inputs")), id),
                row.getString("note"),
                Optional.ofNullable(row.getString("assessor")),
                row.getTimestamp("assessed_at").toInstant());
    }

    static Map<String, Given> inputs(JsonObject json, long id) {
        var inputs = new TreeMap<String, Given>();
        json.forEach((name, value) -> inputs.put(name, Given.of(value.asJsonObject(), id)));
        return inputs;
    }

    static JsonObject json(Map<String, Given> inputs) {
        var json = Json.createObjectBuilder();
        inputs.forEach((name, given) -> json.add(name, given.json()));
        return json.build();
    }

    /** The numbers alone. */
    public Map<String, Double> values() {
        var values = new LinkedHashMap<String, Double>();
        inputs.forEach((name, given) -> values.put(name, given.value()));
        return values;
    }

    /**
     * A number that was given.
     *
     * @param since the assessment that first had it; those that followed left it as it was
     * @param known what it was known from, when it is what the portal offered
     */
    public record Given(double value, long since, Optional<Known> known) {
        private static Given of(JsonObject json, long id) {
            return new Given(
                    json.getJsonNumber("value").doubleValue(),
                    json.get("since") instanceof JsonNumber since ? since.longValue() : id,
                    Arrays.stream(Known.values())
                            .filter(known -> known.slug().equals(json.getString("known", "")))
                            .findFirst());
        }

        private JsonObject json() {
            var json = Json.createObjectBuilder().add("value", value).add("since", since);
            known.ifPresent(from -> json.add("known", from.slug()));
            return json.build();
        }
    }
}
