package dev.cocreate.portal.segments;

import dev.cocreate.portal.accounts.Money;
import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A saved condition, and who it is about.
 *
 * @param slug its name in addresses, which stays when it is called otherwise
 * @param people how many meet it, at most a minute ago
 * @param revenue of its accounts, by currency
 * @param version counts its changes
 * @param countedAt empty until it was counted for the first time
 */
public record Segment(
        long id,
        String slug,
        String name,
        Condition condition,
        int people,
        int accounts,
        List<Money> revenue,
        int version,
        Optional<Instant> countedAt) {
    /** That of everybody. */
    public static final long EVERYBODY = 0;

    static final String COLUMNS =
            "s.id, s.slug, s.name, s.condition, s.people, s.accounts, s.revenue, s.version, s.counted_at";

    static Segment of(ResultSet row) throws SQLException {
        return new Segment(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                ConditionReading.read(Json.object(row.getString("condition"))),
                row.getInt("people"),
                row.getInt("accounts"),
                money(Json.object(row.getString("revenue"))),
                row.getInt("version"),
                Optional.ofNullable(row.getTimestamp("counted_at")).map(Timestamp::toInstant));
    }

    /** Amounts by currency, as the database keeps them; the largest first would compare what cannot be compared. */
    static List<Money> money(JsonObject byCurrency) {
        return byCurrency.entrySet().stream()
                .map(one -> new Money(((JsonNumber) one.getValue()).longValue(), one.getKey()))
                .sorted((one, other) -> one.currency().compareTo(other.currency()))
                .toList();
    }

    /** Its page, relative to the portal. */
    public String path() {
        return "/segments/" + slug;
    }

    /** The ideas that its people want. */
    public String ideas() {
        return "/ideas?segment=" + slug;
    }
}
