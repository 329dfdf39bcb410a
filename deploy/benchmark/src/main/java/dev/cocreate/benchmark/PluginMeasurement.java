package dev.cocreate.benchmark;

import dev.cocreate.benchmark.load.HttpLoad;
import dev.cocreate.benchmark.load.Requests;
import dev.cocreate.benchmark.load.Result;
import dev.cocreate.benchmark.plugins.Calls;
import dev.cocreate.benchmark.plugins.Copies;
import dev.cocreate.benchmark.plugins.Cycles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What plugins cost. */
final class PluginMeasurement {
    private static final int CYCLES = 1_000;
    private static final int UPGRADES = 1_000;
    private static final int MANY = 100;
    private static final int CONNECTIONS = 8;
    private static final Duration SLICE = Duration.ofSeconds(2);

    private final Path distribution;
    private final Path home;
    private final Path hello;
    private final Copies copies;
    private final Table table;

    PluginMeasurement(Path distribution, Path home, Path hello, Table table) throws IOException {
        this.distribution = distribution;
        this.home = home;
        this.hello = hello;
        this.copies = Copies.of(hello);
        this.table = table;
    }

    void run() throws IOException, InterruptedException, RunnerException {
        calls();
        var cycles = Cycles.of(copies, CYCLES);
        table.note(
                "%,d times loaded, used and unloaded: %d class loaders alive after collecting, %d open files more, %.1f ms each.",
                cycles.many(), cycles.alive(), cycles.files(), cycles.each().toNanos() / 1e6);
        var alone = start();
        upgrades();
        var crowded = start();
        table.note(
                "Ready after %.1f s, and after %.1f s with %d plugins more.",
                alone.toMillis() / 1e3, crowded.toMillis() / 1e3, MANY);
    }

    private void calls() throws RunnerException {
        var options = new OptionsBuilder()
                .include(Calls.class.getName())
                .jvmArgsAppend("-Dcocreate.hello=" + hello)
                .build();
        for (var result : new Runner(options).run()) {
            var measured = result.getPrimaryResult();
            table.note("%s: %,.0f %s", measured.getLabel(), measured.getScore(), measured.getScoreUnit());
        }
    }

    private Duration start() throws IOException {
        try (var portal = Portal.start(distribution, home)) {
            portal.awaitClassArchive();
        }
        var best = Duration.ofDays(1);
        for (var i = 0; i < 3; i++) {
            try (var portal = Portal.start(distribution, home)) {
                best = portal.untilReady().compareTo(best) < 0 ? portal.untilReady() : best;
            }
        }
        return best;
    }

    /** While others ask for a page that the plugin has a part in. */
    private void upgrades() throws IOException, InterruptedException {
        try (var portal = Portal.start(distribution, home)) {
            var page = "/ideas/" + propose(portal);
            var times = new ArrayList<Duration>();
            var over = new AtomicBoolean();
            install(portal, "upgraded", "1.0.0");
            var load = CompletableFuture.supplyAsync(() -> asked(portal, page, over));
            for (var i = 1; i <= UPGRADES; i++) {
                times.add(install(portal, "upgraded", "1.0." + i));
            }
            over.set(true);
            var results = load.join();
            times.sort(null);
            table.note(
                    "%,d upgrades while %,d requests were answered: %,d failed. An upgrade took %d ms, the slowest %d ms.",
                    UPGRADES,
                    results.stream().mapToLong(Result::answers).sum(),
                    results.stream().mapToLong(Result::failures).sum(),
                    times.get(times.size() / 2).toMillis(),
                    times.get(times.size() - 1).toMillis());
            for (var i = 0; i < MANY; i++) {
                install(portal, "crowd-" + i, "1.0.0");
            }
        }
    }

    private static List<Result> asked(Portal portal, String page, AtomicBoolean over) {
        var requests = Requests.inTurn(Requests.request("GET", page, ""));
        var results = new ArrayList<Result>();
        try {
            while (!over.get()) {
                results.add(new HttpLoad(portal.address(), CONNECTIONS, SLICE).of(requests));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return results;
    }

    private static String propose(Portal portal) throws IOException, InterruptedException {
        var answer = portal.send("POST", "/api/v1/ideas", "{\"title\": \"Has a panel\"}");
        var id = answer.replaceFirst("(?s).*?\"id\":\"?([0-9]+).*", "$1");
        if (!id.matches("[0-9]+")) {
            throw new IOException("No idea was made: " + answer);
        }
        return id;
    }

    private Duration install(Portal portal, String id, String version) throws IOException, InterruptedException {
        var jar = copies.named(id, version);
        var begun = System.nanoTime();
        portal.send(
                "POST", "/api/v1/plugins?unsigned=allow", "application/java-archive", BodyPublishers.ofByteArray(jar));
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
