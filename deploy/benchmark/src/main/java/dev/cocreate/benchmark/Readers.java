package dev.cocreate.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Gives the invented people what they need to be asked as: a session and an API key whose secrets everybody can guess. */
final class Readers {
    private static final String SIGN_IN = """
            insert into session (token_hash, person_id, expires_at)
            select sha256(convert_to('session-of-' || id, 'UTF8')), id, now() + interval '7 days' from person
            on conflict (token_hash) do update set expires_at = excluded.expires_at""";

    private static final String KEYS = """
            insert into api_key (token_hash, name, person_id)
            select sha256(convert_to('key-of-' || id, 'UTF8')), 'benchmark', id from person
            on conflict (token_hash) do nothing""";

    private Readers() {}

    static void signIn(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SIGN_IN);
            statement.execute(KEYS);
        }
    }

    static String session(long person) {
        return "session-of-" + person;
    }

    static String key(long person) {
        return "key-of-" + person;
    }

    static List<Long> ids(DataSource database, String query) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
