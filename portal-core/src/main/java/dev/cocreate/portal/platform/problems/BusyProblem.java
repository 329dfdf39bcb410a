package dev.cocreate.portal.platform.problems;

import java.time.Duration;

/** This node has as much to do as it can; another one, or this one later, may have not. */
public class BusyProblem extends Problem {
    private final Duration retryAfter;

    public BusyProblem(String slug, String sentence, Duration retryAfter) {
        super(503, slug, sentence);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before it is worth trying again; more than zero. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
