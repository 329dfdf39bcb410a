package dev.cocreate.portal.accounts;

import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A customer company.
 *
 * @param key what others know it by
 * @param plan what it bought; empty when nobody said
 * @param revenue of a year; empty when nobody said
 * @param attributes values by name: texts, numbers, yes or no
 * @param domains mail domains, in alphabetical order
 * @param people how many belong to it now
 * @param version counts its changes
 */
public record Account(
        long id,
        String key,
        String name,
        Optional<String> plan,
        Optional<Money> revenue,
        JsonObject attributes,
        List<String> domains,
        int people,
        int version,
        Instant addedAt) {
    static final String COLUMNS =
            "a.id, a.key, a.name, a.plan, a.revenue, a.currency, a.attributes, a.version, a.added_at,"
                    + " array(select d.domain from account_domain d where d.account_id = a.id order by d.domain collate \"C\") as domains,"
                    + " (select count(*) from membership m where m.account_id = a.id and m.ended_at is null) as people";

    static Account of(ResultSet row) throws SQLException {
        var currency = Optional.ofNullable(row.getString("currency"));
        var minor = row.getLong("revenue");
        return new Account(
                row.getLong("id"),
                row.getString("key"),
                row.getString("name"),
                Optional.ofNullable(row.getString("plan")),
                currency.map(code -> new Money(minor, code)),
                Json.object(row.getString("attributes")),
                List.of((String[]) row.getArray("domains").getArray()),
                row.getInt("people"),
                row.getInt("version"),
                row.getTimestamp("added_at").toInstant());
    }

    /** Its page, relative to the portal. */
    public String path() {
        return "/accounts/" + id;
    }
}
