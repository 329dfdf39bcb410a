package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Somebody the portal knows by a confirmed address, or by what a key or an import said.
 *
 * @param email in lower case; seen by themselves and the team alone
 * @param name as others see it
 * @param language code of the language they read in
 */
public record Person(PersonId id, String email, String name, Role role, String language, Instant createdAt) {
    static final String COLUMNS = "p.id, p.email, p.name, p.role, p.language, p.created_at";

    private static final int LONGEST_NAME = 80;

    /** The name that somebody typed for themselves; the field is named when it is none. */
    static String name(String typed, Fields fields) {
        return fields.line("name", typed, 1, LONGEST_NAME);
    }

    static Person of(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("language"),
                row.getTimestamp("created_at").toInstant());
    }

    public Visitor visiting() {
        return new Visitor(id, name, role);
    }
}
