package dev.cocreate.benchmark.load;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The same statement over and over, on as many connections as the HTTP server gets. */
public record SqlLoad(DataSource database, int connections, Duration warmUp, Duration counted) {
    public Result of(String statement, Binding binding) throws SQLException, InterruptedException {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var work = IntStream.range(0, connections)
                    .mapToObj(i -> (Callable<Latencies>) () -> run(statement, binding))
                    .toList();
            var all = new Latencies();
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            return Result.of(all, 0, counted.toNanos() / 1e9, 0);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private Latencies run(String text, Binding binding) throws SQLException {
        var latencies = new Latencies();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            runFor(warmUp, statement, binding, new Latencies());
            runFor(counted, statement, binding, latencies);
        }
        return latencies;
    }

    private static void runFor(Duration time, PreparedStatement statement, Binding binding, Latencies latencies)
            throws SQLException {
        var end = System.nanoTime() + time.toNanos();
        for (var now = System.nanoTime(); now < end; ) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
            var then = System.nanoTime();
            latencies.add(then - now);
            now = then;
        }
    }

    /** Sets what differs from one run of the statement to the next; called by many threads. */
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
