package dev.cocreate.portal.platform.problems;

import java.time.Duration;

/** Too often in too short a time. */
public class TooManyProblem extends Problem {
    private final Duration retryAfter;

    public TooManyProblem(String slug, String sentence, Duration retryAfter) {
        super(429, slug, sentence);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before it is worth trying again; more than zero. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
