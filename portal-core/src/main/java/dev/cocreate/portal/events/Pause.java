package dev.cocreate.portal.events;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A short wait that ends early when the thread is told to stop. */
final class Pause {
    private Pause() {}

    static void millis(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
