package dev.cocreate.benchmark;

import dev.cocreate.benchmark.data.DataSet;
import dev.cocreate.benchmark.data.DataSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/** {@code bench <distribution> <folder> <S|M|L> <seconds>}: fills a portal once, measures it, prints a table. */
public final class Bench {
    private static final int STARTS = 3;

    private static final long SEED = 42;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var distribution = Path.of(args[0]);
        var size = DataSize.valueOf(args[2]);
        var home = Path.of(args[1]).resolve("data-" + size).toAbsolutePath();
        var seconds = Duration.ofSeconds(Long.parseLong(args[3]));
        var part = args.length > 4 ? Part.valueOf(args[4].toUpperCase(Locale.ROOT)) : Part.ALL;
        var table = new Table(System.out);
        if (part == Part.PLUGINS) {
            var hello = Path.of(System.getProperty("cocreate.hello", "")).toAbsolutePath();
            new PluginMeasurement(distribution, home.resolveSibling("data-plugins"), hello, table).run();
            return;
        }
        fill(distribution, home, size, table);
        try (var portal = Portal.start(distribution, home)) {
            portal.awaitClassArchive();
        }
        table.note(
                "Ready with existing data after %.1f s, the median of %d starts.", start(distribution, home), STARTS);
        try (var portal = Portal.start(distribution, home)) {
            new Measurement(portal, size, seconds, table).run(part);
        }
    }

    private static double start(Path distribution, Path home) throws IOException {
        var seconds = new double[STARTS];
        for (var i = 0; i < STARTS; i++) {
            try (var portal = Portal.start(distribution, home)) {
                seconds[i] = portal.untilReady().toMillis() / 1000.0;
            }
        }
        Arrays.sort(seconds);
        return seconds[STARTS / 2];
    }

    /** The data stays for the next run; whoever wants it new deletes the folder. */
    private static void fill(Path distribution, Path home, DataSize size, Table table)
            throws IOException, SQLException {
        var filled = home.resolve("filled");
        if (Files.exists(filled)) {
            return;
        }
        try (var portal = Portal.start(distribution, home);
                var connection = portal.database("cocreate").getConnection()) {
            table.note(
                    "Ready in a new folder after %.1f s.", portal.untilReady().toMillis() / 1000.0);
            var begun = System.nanoTime();
            new DataSet(size, SEED, Instant.now()).write(connection);
            table.note("Data set %s loaded in %.1f s.", size, (System.nanoTime() - begun) / 1e9);
            Files.createFile(filled);
        }
    }
}
