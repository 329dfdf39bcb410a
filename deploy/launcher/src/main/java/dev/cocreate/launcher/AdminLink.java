package dev.cocreate.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * A link that makes whoever opens it an administrator: once, and for a day. The database keeps a hash of it only, so the link
 * cannot be read from a backup.
 */
final class AdminLink {

    private static final String UNDEFINED_TABLE = "42P01";

    private AdminLink() {}

    /** The command: works whether the portal runs or not. */
    static int print(Settings settings, Installation installation) {
        System.out.println(settings.database()
                .map(database -> create(database, settings))
                .orElseGet(() -> withOurServer(settings, installation)));
        return 0;
    }

    /** Where there is no administrator yet. */
    static Optional<String> first(Database database, Settings settings) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from person where role = 'ADMINISTRATOR' limit 1")) {
            return rows.next() ? Optional.empty() : Optional.of(create(database, settings));
        } catch (SQLException e) {
            throw new LaunchProblem(
                    "The portal runs, but its database cannot be asked for an administrator: " + e.getMessage(), e);
        }
    }

    private static String withOurServer(Settings settings, Installation installation) {
        if (!Files.isDirectory(settings.home())) {
            throw new LaunchProblem("There is no portal in " + settings.home()
                    + "; start it first, or set COCREATE_HOME to its data folder.");
        }
        var home = Home.tryOpen(settings.home());
        if (home.isEmpty()) {
            return create(running(settings), settings);
        }
        try (var ours = home.get();
                var postgres = EmbeddedPostgres.in(ours, installation.postgresql())) {
            postgres.start();
            return create(postgres.database(), settings);
        }
    }

    private static Database running(Settings settings) {
        try {
            return EmbeddedPostgres.running(settings.home());
        } catch (IOException e) {
            throw new LaunchProblem(
                    "The portal in " + settings.home() + " is just being started; try again when it is ready.", e);
        }
    }

    private static String create(Database database, Settings settings) {
        var token = token();
        try (var connection = database.connect();
                var insert = connection.prepareStatement(
                        "insert into admin_link(token_hash, expires_at) values (?, now() + interval '1 day')")) {
            insert.setBytes(1, sha256(token));
            insert.executeUpdate();
            return settings.baseUrl() + "/admin-link/" + token;
        } catch (SQLException e) {
            throw new LaunchProblem(
                    UNDEFINED_TABLE.equals(e.getSQLState())
                            ? "This database has no portal in it yet; start the portal once, it prints the first link itself."
                            : "The database cannot be reached: " + e.getMessage(),
                    e);
        }
    }

    private static String token() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
