package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** To whom a letter goes, and in which language. */
record Reader(PersonId id, String email, Language language) {
    static Reader of(ResultSet row) throws SQLException {
        return new Reader(
                new PersonId(row.getLong("person_id")),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.EN));
    }
}
