package dev.cocreate.portal.votes;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many votes somebody may still cast on a board.
 *
 * @param board its slug
 * @param name of the board
 * @param budget how many they may have at a time
 * @param used how many they have on ideas that are not decided; more than the budget when it was lowered or ideas came back
 */
public record VotesLeft(String board, String name, int budget, int used) {
    /** How many votes a person has on a board {@code b}. */
    static final String USED = "select count(*) from vote u join idea ui on ui.id = u.idea_id"
            + " where u.person_id = :person and ui.board_id = b.id and not ui.final";

    static final String COLUMNS = "b.slug, b.name, b.vote_budget, (" + USED + ") as used";

    static VotesLeft of(ResultSet row) throws SQLException {
        return new VotesLeft(
                row.getString("slug"), row.getString("name"), row.getInt("vote_budget"), row.getInt("used"));
    }

    public int left() {
        return Math.max(0, budget - used);
    }

    /** Where it can be asked for anew. */
    public String address() {
        return "/me/votes/left?board=" + board;
    }
}
