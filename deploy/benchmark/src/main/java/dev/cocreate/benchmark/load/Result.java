package dev.cocreate.benchmark.load;

import java.time.Duration;

/**
 * What was seen in the time that counted.
 *
 * @param failures answers that were none of 200 to 399
 * @param bytes of an answer, its header included, on average
 */
public record Result(
        long answers, long failures, double seconds, Duration median, Duration slowest1Percent, long bytes) {
    public double perSecond() {
        return answers / seconds;
    }

    static Result of(Latencies latencies, long failures, double seconds, long bytes) {
        var answers = latencies.count();
        return new Result(
                answers,
                failures,
                seconds,
                latencies.within(0.5),
                latencies.within(0.99),
                answers == 0 ? 0 : bytes / answers);
    }
}
