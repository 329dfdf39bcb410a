package dev.cocreate.benchmark.load;

import java.time.Duration;

/** A histogram of times, exact to three percent however long they are. */
final class Latencies {
    private static final int SUB_BITS = 5;
    private static final int SUBS = 1 << SUB_BITS;

    private final long[] counts = new long[64 * SUBS];
    private long total;

    void add(long nanos) {
        counts[bucket(Math.max(1, nanos))]++;
        total++;
    }

    void add(Latencies other) {
        for (var i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
    }

    long count() {
        return total;
    }

    /** The time that this share of all kept within. */
    Duration within(double share) {
        var wanted = (long) Math.ceil(total * share);
        var seen = 0L;
        for (var i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Duration.ofNanos(upperEnd(i));
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long nanos) {
        var exponent = Math.max(0, 63 - Long.numberOfLeadingZeros(nanos) - SUB_BITS);
        return exponent * SUBS + (int) (nanos >>> exponent);
    }

    private static long upperEnd(int bucket) {
        var exponent = Math.max(0, bucket / SUBS - 1);
        return (long) (bucket - exponent * SUBS + 1) << exponent;
    }
}
