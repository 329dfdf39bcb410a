package dev.cocreate.benchmark.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;

/** Load on an HTTP server: so many connections, one thread. */
public record HttpLoad(InetSocketAddress address, int connections, Duration time) {
    /** Nothing takes that long; a server that is silent for so long is broken. */
    private static final long PATIENCE_MILLIS = 30_000;

    public Result of(Requests requests) throws IOException {
        var tally = new Counts();
        try (var selector = Selector.open()) {
            var askers = new ArrayList<Asker>();
            for (var i = 0; i < connections; i++) {
                askers.add(new Asker(address, requests, selector));
            }
            for (var asker : askers) {
                asker.ask();
            }
            run(selector, time, tally);
            var result = tally.result();
            for (var asker : askers) {
                asker.close();
            }
            return result;
        }
    }

    private static void run(Selector selector, Duration time, Counts tally) throws IOException {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (selector.select(PATIENCE_MILLIS) == 0) {
                throw new IOException("The server has not answered for " + PATIENCE_MILLIS / 1000 + " s.");
            }
            for (var key : selector.selectedKeys()) {
                ((Asker) key.attachment()).listen(tally);
            }
            selector.selectedKeys().clear();
        }
    }

    private static final class Counts implements Asker.Tally {
        private final Latencies latencies = new Latencies();
        private final long begun = System.nanoTime();
        private long bytes;
        private long failures;

        @Override
        public void answered(long nanos, int size, boolean fine) {
            latencies.add(nanos);
            bytes += size;
            failures += fine ? 0 : 1;
        }

        Result result() {
            return Result.of(latencies, failures, (System.nanoTime() - begun) / 1e9, bytes);
        }
    }
}
