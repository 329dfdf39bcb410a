package dev.cocreate.plugin.host.calls;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call at work in a plugin's thread, and somebody who waits for it for a while. */
public final class Call<T> implements Runnable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final @Nullable Callable<T> work;
    private final Runnable whenEnded;
    private volatile Outcome<T> outcome;
    private @Nullable Thread runner;
    private boolean givenUp;

    Call(Callable<T> work, Runnable whenEnded) {
        this.work = work;
        this.whenEnded = whenEnded;
        this.outcome = new Outcome.Late<>();
    }

    /** One that was never made. */
    private Call(Outcome<T> outcome) {
        this.work = null;
        this.whenEnded = () -> {};
        this.outcome = outcome;
        ended.countDown();
    }

    public static <T> Call<T> notMade(Outcome<T> outcome) {
        return new Call<>(outcome);
    }

    /** In the plugin's thread. */
    @Override
    public void run() {
        if (work == null || !begin()) {
            end();
            return;
        }
        try {
            outcome = new Outcome.Answered<>(work.call());
        } catch (Throwable thrown) { // errors too: a plugin's StackOverflowError is no reason to fall with it
            outcome = new Outcome.Threw<>(thrown);
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        runner = givenUp ? null : Thread.currentThread();
        return !givenUp;
    }

    private void end() {
        synchronized (this) {
            runner = null;
            Thread.interrupted(); // ours, if it came late; the next call must not see it
        }
        whenEnded.run();
        ended.countDown();
    }

    /** Waits until that moment of {@link System#nanoTime()}, and interrupts the call if it is late. */
    public Outcome<T> await(long until) {
        try {
            if (ended.await(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                return outcome;
            }
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
        giveUp();
        return new Outcome.Late<>();
    }

    /** Whether the call was turned away because this version is on its way out. */
    public boolean isClosed() {
        return outcome instanceof Outcome.Closed<T>;
    }

    private synchronized void giveUp() {
        givenUp = true;
        if (runner != null) {
            runner.interrupt();
        }
    }
}
