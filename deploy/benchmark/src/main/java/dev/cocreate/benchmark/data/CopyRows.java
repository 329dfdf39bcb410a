package dev.cocreate.benchmark.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Rows in PostgreSQL's text format of COPY. */
final class CopyRows {
    private final StringBuilder rows = new StringBuilder();
    private boolean rowBegun;

    CopyRows add(String value) {
        separate();
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        return this;
    }

    CopyRows add(long value) {
        separate();
        rows.append(value);
        return this;
    }

    CopyRows add(double value) {
        separate();
        rows.append(value);
        return this;
    }

    CopyRows add(boolean value) {
        return add(value ? "t" : "f");
    }

    CopyRows time(long second) {
        return add(Instant.ofEpochSecond(second).toString());
    }

    CopyRows time(Optional<Long> second) {
        return second.isPresent() ? time(second.get()) : nothing();
    }

    CopyRows nothing() {
        separate();
        rows.append("\\N");
        return this;
    }

    void end() {
        rows.append('\n');
        rowBegun = false;
    }

    int length() {
        return rows.length();
    }

    byte[] bytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void separate() {
        if (rowBegun) {
            rows.append('\t');
        }
        rowBegun = true;
    }
}
