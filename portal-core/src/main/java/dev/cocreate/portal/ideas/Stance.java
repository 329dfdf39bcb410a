package dev.cocreate.portal.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * How the team stands to an idea, whatever its votes say.
 *
 * @param harm why it would harm customers, which outranks every score
 * @param harmPublic whether everybody may read that; only the team does otherwise
 * @param hypothesis what the team believes, when the idea is its bet
 */
public record Stance(Optional<String> harm, boolean harmPublic, Optional<String> hypothesis) {
    public static final Stance NONE = new Stance(Optional.empty(), false, Optional.empty());

    /** The columns of an idea {@code i} that it is read from. */
    static final String COLUMNS = "i.harm, i.harm_public, i.hypothesis";

    /** Puts what would harm customers before everything else, wherever the team ranks ideas {@code i}. */
    public static final String FIRST = "(i.harm is null)";

    static Stance of(ResultSet row) throws SQLException {
        return new Stance(
                Optional.ofNullable(row.getString("harm")),
                row.getBoolean("harm_public"),
                Optional.ofNullable(row.getString("hypothesis")));
    }

    public boolean isBet() {
        return hypothesis.isPresent();
    }

    /** What a reader may know of the harm. */
    public Optional<String> harmFor(boolean team) {
        return team || harmPublic ? harm : Optional.empty();
    }
}
