package dev.cocreate.stories.stage;

import dev.cocreate.trial.TrialPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A node of the portal, started when the first story needs it and stopped when the last one is told. */
public final class Portal {
    public static final String OPERATOR_KEY = "the-key-that-the-operator-fixed";
    public static final String METRICS_TOKEN = "whoever-reads-metrics";

    private static @Nullable Portal first;
    private static @Nullable Portal second;
    private static @Nullable Portal apart;

    private final Path folder;
    private final TrialPortal running;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    private Portal(Path folder, TrialPortal running) {
        this.folder = folder;
        this.running = running;
    }

    /** The node that stories are about: with a database of its own, and without a mail server. */
    public static synchronized Portal first() {
        if (first == null) {
            // The sign-in providers of the stories run on this machine.
            first = start("first", Map.of("COCREATE_PRIVATE_ADDRESSES", "allow"));
            Cast.enter(first.jdbi());
        }
        return first;
    }

    /** Another node on the same database, reached by https, with the mail server of {@link Postbox}. */
    public static synchronized Portal second() {
        if (second == null) {
            var settings = Map.of(
                    "DATABASE_URL",
                    first().databaseUrl(),
                    "BASE_URL",
                    "https://feedback.example.com",
                    "SMTP_URL",
                    "smtp://127.0.0.1:" + Postbox.PORT);
            second = start("second", settings);
        }
        return second;
    }

    /** A portal with a database of its own, for stories that close it or hide boards, which all others would feel. */
    public static synchronized Portal apart() {
        if (apart == null) {
            apart = start("apart", Map.of());
            Cast.enter(apart.jdbi());
        }
        return apart;
    }

    private static Portal start(String name, Map<String, String> more) {
        var folder = emptied(Path.of(System.getProperty("cocreate.stage"), name));
        if (first != null) {
            lendClasses(first.folder, folder);
        }
        var settings = TrialPortal.in(folder)
                .with("COCREATE_DEMO", "none")
                .with("COCREATE_SECRET", "shared-by-all-nodes-of-the-stories")
                .with("COCREATE_ADMIN_TOKEN", OPERATOR_KEY)
                .with("COCREATE_METRICS_TOKEN", METRICS_TOKEN)
                // Whatever is looked for now and then is found at once.
                .with("COCREATE_JAVA_OPTS", "-Dcocreate.longest-pause=500")
                // So that each person can come from an address of their own.
                .with("TRUSTED_PROXIES", "127.0.0.1");
        for (var setting : more.entrySet()) {
            settings = settings.with(setting.getKey(), setting.getValue());
        }
        var portal = settings.start();
        // Whoever interrupts the stories does not want their portal to go on.
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
        return new Portal(folder, portal.awaitReady());
    }

    /** The archive of classes that one node has made serves the next as well: it starts sooner, and makes none. */
    private static void lendClasses(Path from, Path to) {
        try (var archives = Files.newDirectoryStream(from.resolve("cache"), "classes-*.jsa")) {
            Files.createDirectories(to.resolve("cache"));
            for (var archive : archives) {
                Files.createLink(to.resolve("cache").resolve(archive.getFileName()), archive);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static synchronized void stopAll() {
        if (second != null) {
            second.running.close();
        }
        if (apart != null) {
            apart.running.close();
        }
        if (first != null) {
            first.running.close();
        }
    }

    public URI address() {
        return running.address();
    }

    /** The one-time link that was printed at the first start, as a path. */
    public String adminLink() {
        return URI.create(running.adminLink().orElseThrow()).getPath();
    }

    Jdbi jdbi() {
        if (this == second) {
            return first().jdbi();
        }
        return Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() throws SQLException {
                var kept = idle.poll();
                return kept == null ? connect() : kept;
            }

            @Override
            public void closeConnection(Connection connection) {
                idle.add(connection);
            }
        });
    }

    /** Nothing is prepared in it, as a story may change a table. */
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + kept("database-port") + "/cocreate?prepareThreshold=0",
                "cocreate",
                kept("database-password"));
    }

    /** What a query finds in the database. */
    public <T> List<T> find(Class<T> type, String query, Object... values) {
        return jdbi().withHandle(handle -> {
            var prepared = handle.createQuery(query);
            for (var i = 0; i < values.length; i++) {
                prepared.bind(i, values[i]);
            }
            return prepared.mapTo(type).list();
        });
    }

    /** The one thing that a query finds. */
    public <T> T one(Class<T> type, String query, Object... values) {
        var found = find(type, query, values);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " found by " + query);
        }
        return found.get(0);
    }

    /** Changes in the database what no page and no request can, as the passing of time. */
    public void change(String statement, Object... values) {
        jdbi().useHandle(handle -> handle.execute(statement, values));
    }

    private String databaseUrl() {
        return "postgresql://cocreate:" + kept("database-password") + "@127.0.0.1:" + kept("database-port")
                + "/cocreate";
    }

    private String kept(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
