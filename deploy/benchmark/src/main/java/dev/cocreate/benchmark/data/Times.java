package dev.cocreate.benchmark.data;

import java.time.Instant;
import java.util.SplittableRandom;

/** When things happened, in seconds since 1970, over the two years before {@code now}. */
record Times(long now, DataSize size, Seed seed) {
    private static final long DAY = 86_400;
    private static final long SPAN = 730 * DAY;

    /** Half of the interest in an idea is there within a month. */
    private static final double MEAN_DELAY = 45 * DAY;

    static Times before(Instant now, DataSize size, Seed seed) {
        return new Times(now.getEpochSecond(), size, seed);
    }

    /** People come before the first idea, so that nobody votes before joining. */
    long joined(int person) {
        return now - SPAN - DAY * 30 + person * DAY * 30 / size.people();
    }

    /** Ideas come evenly, in the order of their numbers. */
    long proposed(int idea) {
        var step = (double) SPAN / size.ideas();
        return now - SPAN + (long) (step * (idea + seed.of("proposed", idea).nextDouble() * 0.9));
    }

    /** When something happened between an idea's beginning and its end: rather soon. */
    long after(long proposed, long end, SplittableRandom random) {
        var delay = (long) (-Math.log(1 - random.nextDouble()) * MEAN_DELAY);
        var open = Math.max(1, end - proposed);
        return proposed + (delay < open ? delay : random.nextLong(open));
    }
}
