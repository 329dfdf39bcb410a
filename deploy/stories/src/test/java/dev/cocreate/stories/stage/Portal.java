package dev.cocreate.stories.stage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A node of the portal, started from the distribution and stopped when the run ends. */
public final class Portal {
    public static final String OPERATOR_KEY = "the-key-that-the-operator-fixed";
    public static final String METRICS_TOKEN = "whoever-reads-metrics";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final List<Portal> RUNNING = new ArrayList<>();
    private static @Nullable Portal first;
    private static @Nullable Portal second;

    private final String name;
    private final Process process;
    private final URI address;

    private Portal(String name, Process process, URI address) {
        this.name = name;
        this.process = process;
        this.address = address;
    }

    /** The node that stories are about: with a database of its own, and without a mail server. */
    public static synchronized Portal first() {
        if (first == null) {
            first = start("first", Map.of());
            Cast.enter(first.jdbi());
        }
        return first;
    }

    /** Another node on the same database, reached by https, with a mail server at {@link Postbox}. */
    public static synchronized Portal second() {
        if (second == null) {
            second = start(
                    "second",
                    Map.of(
                            "DATABASE_URL",
                            first().databaseUrl(),
                            "BASE_URL",
                            "https://feedback.example.com",
                            "SMTP_URL",
                            "smtp://127.0.0.1:" + Postbox.PORT));
        }
        return second;
    }

    private static Portal start(String name, Map<String, String> settings) {
        var port = freePort();
        var builder = new ProcessBuilder(System.getProperty("cocreate.distribution") + "/bin/cocreate", "run");
        // What the person at this terminal has set for a portal of theirs is not meant for ours.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("COCREATE_"));
        builder.environment().keySet().removeAll(List.of("HOST", "BASE_URL", "DATABASE_URL", "SMTP_URL"));
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "COCREATE_HOME",
                        folder(name).toString(),
                        "COCREATE_DEMO",
                        "none",
                        "COCREATE_SECRET",
                        "shared-by-all-nodes-of-the-stories",
                        "COCREATE_ADMIN_TOKEN",
                        OPERATOR_KEY,
                        "COCREATE_METRICS_TOKEN",
                        METRICS_TOKEN,
                        // So that each person can come from an address of their own.
                        "TRUSTED_PROXIES",
                        "127.0.0.1"));
        builder.environment().putAll(settings);
        try {
            delete(folder(name));
            Files.createDirectories(folder(name));
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(log(name).toFile())
                    .start();
            var portal = new Portal(name, process, URI.create("http://127.0.0.1:" + port));
            RUNNING.add(portal);
            portal.awaitReady();
            return portal;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static synchronized void stopAll() throws InterruptedException {
        for (var i = RUNNING.size() - 1; i >= 0; i--) {
            var process = RUNNING.get(i).process;
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        RUNNING.clear();
    }

    private void awaitReady() {
        await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The portal does not start:\n" + log());
            }
            return isReady() && log().contains("Cocreate is ready");
        });
    }

    private boolean isReady() {
        try {
            var connection =
                    (HttpURLConnection) address.resolve("/health/ready").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    /** The one-time link that was printed at the first start, as a path. */
    public String adminLink() {
        var link = Pattern.compile("/admin-link/\\S+").matcher(log());
        if (!link.find()) {
            throw new IllegalStateException("No link was printed:\n" + log());
        }
        return link.group();
    }

    /** What the operator saw since the start. */
    public String log() {
        try {
            return Files.readString(log(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The database, for what no page and no answer tells. */
    public Jdbi jdbi() {
        return Jdbi.create(
                "jdbc:postgresql://127.0.0.1:" + kept("database-port") + "/cocreate",
                "cocreate",
                kept("database-password"));
    }

    private String databaseUrl() {
        return "postgresql://cocreate:" + kept("database-password") + "@127.0.0.1:" + kept("database-port")
                + "/cocreate";
    }

    private String kept(String file) {
        try {
            return Files.readString(folder(name).resolve(file)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("cocreate.stage"), name);
    }

    private static Path log(String name) {
        return Path.of(System.getProperty("cocreate.stage"), name + ".log");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
