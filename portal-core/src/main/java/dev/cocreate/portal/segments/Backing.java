package dev.cocreate.portal.segments;

import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.accounts.Money;
import dev.cocreate.portal.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who of a segment stands behind an idea.
 *
 * @param votes how many people; the sum of the four that follow the accounts
 * @param accounts for how many companies they speak
 * @param unknown those who belong to none
 * @param revenue of these accounts, each once, by currency
 * @param countedAt empty when nobody has voted yet
 */
public record Backing(
        int votes,
        int accounts,
        int buyers,
        int administrators,
        int users,
        int unknown,
        List<Money> revenue,
        Optional<Instant> countedAt) {
    static final String COLUMNS =
            "k.votes, k.accounts, k.buyers, k.administrators, k.users, k.unknown, k.revenue, k.counted_at";

    public static final Backing NOBODY = new Backing(0, 0, 0, 0, 0, 0, List.of(), Optional.empty());

    static Backing of(ResultSet row) throws SQLException {
        return new Backing(
                row.getInt("votes"),
                row.getInt("accounts"),
                row.getInt("buyers"),
                row.getInt("administrators"),
                row.getInt("users"),
                row.getInt("unknown"),
                Segment.money(Json.object(row.getString("revenue"))),
                Optional.of(row.getTimestamp("counted_at").toInstant()));
    }

    public int of(AccountRole role) {
        return switch (role) {
            case BUYER -> buyers;
            case ADMINISTRATOR -> administrators;
            case USER -> users;
        };
    }

    /** The one role that has spoken, when it was only one: the others may see it otherwise. */
    public Optional<AccountRole> onlyRole() {
        var spoken =
                Stream.of(AccountRole.values()).filter(role -> of(role) > 0).toList();
        return spoken.size() == 1 ? Optional.of(spoken.get(0)) : Optional.empty();
    }
}
