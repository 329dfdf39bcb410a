package dev.cocreate.portal.charts;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The marks of an axis that begins at nothing: a few round numbers, the last of them no less than what is shown.
 *
 * @param step 1, 2 or 5, times a power of ten
 * @param count how many steps there are
 */
record Ticks(double step, int count) {
    private static final int MOST = 4;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** For values up to {@code most}; steps are whole when values are. */
    static Ticks upTo(double most, boolean whole) {
        var least = Math.max(most, whole ? 1 : 1e-3) / MOST;
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        var step = power;
        for (var round : ROUND) {
            step = round * power;
            if (step * MOST >= most * (1 - 1e-9)) {
                break;
            }
        }
        step = whole ? Math.max(1, step) : step;
        return new Ticks(step, Math.max(1, (int) Math.ceil(most / step - 1e-9)));
    }

    double last() {
        return step * count;
    }

    List<Double> all() {
        return LongStream.rangeClosed(0, count)
                .mapToObj(number -> number * step)
                .toList();
    }
}
