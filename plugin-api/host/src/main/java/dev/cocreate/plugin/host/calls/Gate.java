package dev.cocreate.plugin.host.calls;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the calls at work in one version of a plugin, and lets no more in than it can bear. */
final class Gate {

    enum Answer {
        IN,
        FULL,
        CLOSED
    }

    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private int inside;
    private boolean closed;

    Gate(int limit) {
        this.limit = limit;
    }

    /** Whoever is let in must leave. */
    Answer enter() {
        lock.lock();
        try {
            if (closed) {
                return Answer.CLOSED;
            }
            if (inside >= limit) {
                return Answer.FULL;
            }
            inside++;
            return Answer.IN;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inside--;
            if (inside == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nobody is inside; false when it took too long. */
    boolean drain(Duration allowed) throws InterruptedException {
        long left = allowed.toNanos();
        if (!lock.tryLock(left, TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            while (inside > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
            return inside == 0;
        } finally {
            lock.unlock();
        }
    }

    int inside() {
        lock.lock();
        try {
            return inside;
        } finally {
            lock.unlock();
        }
    }
}
