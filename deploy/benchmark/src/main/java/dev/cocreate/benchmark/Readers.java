package dev.cocreate.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;

/** Gives the invented people what they need to be asked as: a session whose secret everybody can guess. */
final class Readers {
    private static final String SIGN_IN = """
            insert into session (token_hash, person_id, expires_at)
            select sha256(convert_to('session-of-' || id, 'UTF8')), id, now() + interval '7 days' from person
            on conflict (token_hash) do update set expires_at = excluded.expires_at""";

    /** The key that the operator fixed, of a program that acts for people. */
    static final String ADMINISTRATOR = "administrator-of-the-benchmark";

    private Readers() {}

    static void signIn(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(SIGN_IN);
        }
    }

    static String session(long person) {
        return "session-of-" + person;
    }

    /** What the forms of that session carry. */
    static String csrf(long person) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("csrf " + session(person)).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address of the n-th person of the data set, counted from 0. */
    static String address(int person) {
        return "p" + person + "@people.example";
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
