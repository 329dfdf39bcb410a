package dev.cocreate.plugin.host.calls;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Leaves a plugin alone at one point after some failures in a row. When the pause is over, one call may try; if it fails, the
 * next pause begins.
 */
public final class Breaker {

    private final int failuresAllowed;
    private final long pause;
    private final LongSupplier nanoTime;
    private int failures;
    private int pauses;
    private boolean open;
    private long tryAgainAt;

    public Breaker(int failuresAllowed, Duration pause, LongSupplier nanoTime) {
        this.failuresAllowed = failuresAllowed;
        this.pause = pause.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether a call may be made now. */
    public synchronized boolean allows() {
        if (!open) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (now - tryAgainAt < 0) {
            return false;
        }
        tryAgainAt = now + pause; // one try; others wait for another pause unless it succeeds
        return true;
    }

    public synchronized void succeeded() {
        failures = 0;
        pauses = 0;
        open = false;
    }

    /** How many pauses in a row there have been, this failure included. */
    public synchronized int failed() {
        failures++;
        if (failures >= failuresAllowed) {
            failures = failuresAllowed - 1; // a single failure after the pause opens it again
            open = true;
            pauses++;
            tryAgainAt = nanoTime.getAsLong() + pause;
        }
        return pauses;
    }

    /** Whether it leaves the plugin alone now. */
    public synchronized boolean isOpen() {
        return open;
    }
}
