package dev.cocreate.portal.trust;

import dev.cocreate.portal.platform.visit.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may not speak, or might not once.
 *
 * @param name of whom it silences; empty once they are erased
 * @param reason as they read it
 * @param until empty when it ends by the team alone
 * @param liftedAt when the team ended it
 * @param appeal what they said to it
 * @param answer what the team said to that
 */
public record Mute(
        long id,
        PersonId person,
        Optional<String> name,
        String reason,
        Instant mutedAt,
        Optional<Instant> until,
        Optional<Instant> liftedAt,
        Optional<String> appeal,
        Optional<Instant> answeredAt,
        String answer) {
    static final String SELECT = "select m.*, p.name from mute m join person p on p.id = m.person_id";

    static Mute of(ResultSet row) throws SQLException {
        return new Mute(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                Optional.ofNullable(row.getString("name")),
                row.getString("reason"),
                row.getTimestamp("muted_at").toInstant(),
                instant(row.getTimestamp("until")),
                instant(row.getTimestamp("lifted_at")),
                Optional.ofNullable(row.getString("appeal")),
                instant(row.getTimestamp("answered_at")),
                Optional.ofNullable(row.getString("answer")).orElse(""));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }

    /** Whether it silences at that time. */
    public boolean holds(Instant now) {
        return liftedAt.isEmpty() && until.map(end -> end.isAfter(now)).orElse(true);
    }

    public boolean mayBeAppealed(Instant now) {
        return holds(now) && appeal.isEmpty();
    }
}
