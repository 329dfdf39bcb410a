package dev.cocreate.benchmark.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** The database that is filled. */
final class Target {
    private static final int CHUNK = 1_000;

    private final Connection connection;

    Target(Connection connection) {
        this.connection = connection;
    }

    /** Copies what {@code rows} makes of 0 to {@code count}; it is called by several threads at once. */
    void copy(String table, int count, RowsOf rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try {
            var chunks = (count + CHUNK - 1) / CHUNK;
            var ahead = Runtime.getRuntime().availableProcessors() * 4;
            for (var first = 0; first < chunks; first += ahead) {
                for (var bytes : made(first, Math.min(chunks, first + ahead), count, rows)) {
                    copy.writeToCopy(bytes, 0, bytes.length);
                }
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static byte[][] made(int from, int to, int count, RowsOf rows) {
        IntFunction<byte[]> chunk = number -> {
            var made = new CopyRows();
            for (var i = number * CHUNK; i < Math.min(count, (number + 1) * CHUNK); i++) {
                rows.add(i, made);
            }
            return made.bytes();
        };
        return IntStream.range(from, to).parallel().mapToObj(chunk).toArray(byte[][]::new);
    }

    void run(String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    long number(String query) throws SQLException {
        try (var running = connection.createStatement();
                var row = running.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A query of a name and an id. */
    Map<String, Long> ids(String query) throws SQLException {
        var ids = new HashMap<String, Long>();
        try (var running = connection.createStatement();
                var rows = running.executeQuery(query)) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }

    /** Adds the rows of one thing. */
    interface RowsOf {
        void add(int index, CopyRows rows);
    }
}
