package dev.cocreate.benchmark;

import dev.cocreate.benchmark.load.Result;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints what was measured, a line as soon as it is known. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void head(String title) {
        out.printf(
                "%n%-34s %10s %8s %8s %7s %6s %7s %7s %10s%n",
                title, "per second", "p50 ms", "p99 ms", "CPU µs", "SQL", "bytes", "floor", "best peer");
    }

    /** PostgreSQL alone. */
    void line(String what, Result result) {
        var none = OptionalDouble.empty();
        line(what, result, none, none, none, none);
    }

    /** A line; processor time and statements are of one request, shares of the floor, factors of the best peer. */
    void line(
            String what,
            Result result,
            OptionalDouble micros,
            OptionalDouble statements,
            OptionalDouble floor,
            OptionalDouble peer) {
        out.printf(
                Locale.ROOT,
                "%-34s %10.0f %8.2f %8.2f %7s %6s %7s %7s %10s%s%n",
                what,
                result.perSecond(),
                millis(result.median()),
                millis(result.slowest1Percent()),
                text(micros, "%.0f", ""),
                text(statements, "%.2f", ""),
                result.bytes() == 0 ? "" : String.valueOf(result.bytes()),
                text(floor, "%.0f %%", "", 100),
                text(peer, "× %.0f", ""),
                result.failures() == 0 ? "" : "  " + result.failures() + " FAILED");
    }

    void note(String text, Object... values) {
        out.printf(Locale.ROOT, text + "%n", values);
    }

    private static String text(OptionalDouble value, String format, String none) {
        return text(value, format, none, 1);
    }

    private static String text(OptionalDouble value, String format, String none, double factor) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble() * factor) : none;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
