package dev.cocreate.portal.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How often something may be done by one person, key or address. Counted per node: a limit keeps floods out, it is no quota. */
@ApplicationScoped
public class Limits {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /** Does what is to be done, or refuses when it was done {@code most} times within {@code time} already. */
    public void spend(String what, String who, int most, Duration time) {
        var bucket = buckets.get(
                what + " " + who,
                missing -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyProblem(
                    "too-many-requests",
                    "That was a lot in a short time. Please wait a moment and try again.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
