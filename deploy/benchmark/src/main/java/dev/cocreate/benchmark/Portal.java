package dev.cocreate.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The distribution, started on a data folder of its own. */
final class Portal implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process launcher;
    private final Path home;
    private final int port;
    private final Duration untilReady;

    private Portal(Process launcher, Path home, int port, Duration untilReady) {
        this.launcher = launcher;
        this.home = home;
        this.port = port;
        this.untilReady = untilReady;
    }

    static Portal start(Path distribution, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var port = freePort();
        var builder = new ProcessBuilder(distribution.resolve("bin/cocreate").toString(), "run");
        var environment = builder.environment();
        List.copyOf(environment.keySet()).stream()
                .filter(name -> name.startsWith("COCREATE_") || name.equals("DATABASE_URL") || name.equals("BASE_URL"))
                .forEach(environment::remove);
        environment.put("COCREATE_HOME", home.toString());
        environment.put("PORT", String.valueOf(port));
        environment.put("COCREATE_ADMIN_TOKEN", Readers.ADMINISTRATOR);
        environment.put("TRUSTED_PROXIES", "127.0.0.1");
        var log = home.resolveSibling(home.getFileName() + ".log").toFile();
        var begun = System.nanoTime();
        var launcher = builder.redirectErrorStream(true).redirectOutput(log).start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        awaitReady(launcher, port, log.toPath());
        return new Portal(launcher, home, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process launcher, int port, Path log) throws IOException {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && launcher.isAlive()) {
            if (isReady(port)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        launcher.destroy();
        throw new IOException("The portal does not start; see " + log);
    }

    private static boolean isReady(int port) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Duration untilReady() {
        return untilReady;
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    /** Sends something as an administrator's program, and answers what comes back; whatever else than success is a failure. */
    String send(String method, String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Readers.ADMINISTRATOR)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The same with JSON. */
    String send(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, path, "application/json", BodyPublishers.ofString(json));
    }

    /** Waits until the classes are archived that later starts map; the launcher has that done once after a first start. */
    void awaitClassArchive() throws IOException {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && !isArchived()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean isArchived() throws IOException {
        try (var archives = Files.newDirectoryStream(home.resolve("cache"), "*.jsa")) {
            var working = launcher.descendants().filter(Portal::isJava).count();
            return archives.iterator().hasNext() && working == 1;
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    /** Its database, as the user who may do everything. */
    DataSource database(String name) throws IOException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {Integer.parseInt(kept("database-port"))});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setPassword(kept("database-superuser-password"));
        source.setPrepareThreshold(1);
        return source;
    }

    private String kept(String name) throws IOException {
        return Files.readString(home.resolve(name)).strip();
    }

    /** Memory that the portal's JVM holds, in bytes. */
    long resident() {
        return jvm().map(process -> resident(process.pid())).orElse(0L);
    }

    /** Threads of the portal's JVM, those of the JVM itself among them. */
    long threads() {
        return jvm().map(process -> status(process.pid(), THREADS)).orElse(0L);
    }

    /** Time that the portal's JVM has kept a processor busy; unlike requests a second it hardly depends on who else is. */
    Duration busy() {
        return jvm().flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    private Optional<ProcessHandle> jvm() {
        return launcher.descendants()
                .filter(Portal::isJava)
                .max(Comparator.comparing(process -> resident(process.pid())));
    }

    private static long resident(long process) {
        return status(process, RESIDENT) * 1024;
    }

    private static long status(long process, Pattern number) {
        try {
            var status = number.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return status.find() ? Long.parseLong(status.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
