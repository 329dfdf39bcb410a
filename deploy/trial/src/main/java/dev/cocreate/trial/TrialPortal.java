package dev.cocreate.trial;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A portal that runs from the distribution.
 *
 * <pre>{@code
 * try (var portal = TrialPortal.in(folder).start()) {
 *     portal.awaitReady();
 *     browser.navigate(portal.address().toString());
 * }
 * }</pre>
 */
public final class TrialPortal implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern ADMIN_LINK = Pattern.compile("http\\S+/admin-link/\\S+");

    private final Process process;
    private final Path output;
    private final URI address;

    private TrialPortal(Process process, Path output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /** With its data in the folder, which may be new or that of an earlier one. */
    public static Settings in(Path folder) {
        return new Settings(folder, Map.of());
    }

    /**
     * What the operator sets.
     *
     * @param environment instead of whatever is set around the test
     */
    public record Settings(Path folder, Map<String, String> environment) {

        public Settings with(String name, String value) {
            var more = new HashMap<>(environment);
            more.put(name, value);
            return new Settings(folder, Map.copyOf(more));
        }

        /** Returns at once; see {@link TrialPortal#awaitReady}. */
        public TrialPortal start() {
            try {
                var port = environment.getOrDefault("PORT", Integer.toString(freePort()));
                var output = Files.createTempFile("cocreate", ".log");
                return new TrialPortal(process(port, output, "run"), output, URI.create("http://localhost:" + port));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Runs another command to its end and answers what it printed. */
        public String run(String command) {
            try {
                var output = Files.createTempFile("cocreate", ".log");
                process(environment.getOrDefault("PORT", "8080"), output, command)
                        .waitFor();
                return Files.readString(output).strip();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private Process process(String port, Path output, String command) throws IOException {
            var builder = new ProcessBuilder(
                            distribution().resolve("bin/cocreate").toString(), command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("COCREATE_"));
            builder.environment()
                    .keySet()
                    .removeAll(java.util.List.of("DATABASE_URL", "BASE_URL", "HOST", "SMTP_URL", "TRUSTED_PROXIES"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("PORT", port);
            builder.environment().put("COCREATE_HOME", folder.toString());
            builder.environment().putAll(environment);
            return builder.start();
        }
    }

    /** The folder of the distribution: the system property {@code cocreate.distribution}, or the one built in this checkout. */
    public static Path distribution() {
        var named = System.getProperty("cocreate.distribution");
        if (named != null) {
            return Path.of(named);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var built = folder.resolve("deploy/distribution/target");
            if (Files.isDirectory(built)) {
                try (var folders = Files.newDirectoryStream(built, "cocreate-*[!z]")) {
                    return folders.iterator().next();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        throw new IllegalStateException(
                "There is no distribution; build it with mvn -pl deploy/distribution -am package");
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return address;
    }

    public TrialPortal awaitReady() {
        var deadline = Instant.now().plus(LONGEST_START);
        while (!output().contains("Cocreate is ready at")) {
            if (ended(50) || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The portal is not ready; it said:\n" + output());
            }
        }
        return this;
    }

    /** The link that makes the first administrator; printed as long as there is none. */
    public Optional<String> adminLink() {
        return ADMIN_LINK.matcher(output()).results().findFirst().map(found -> found.group());
    }

    /** All that launcher and portal have printed until now. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Asks it to end, as Ctrl-C does, and answers its status. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it has ended by itself. */
    public int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean ended(int milliseconds) {
        try {
            return process.waitFor(milliseconds, MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
