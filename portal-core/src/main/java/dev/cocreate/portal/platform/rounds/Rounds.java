package dev.cocreate.portal.platform.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that goes its rounds until it is stopped. A round that fails is told to the operator and followed by the next one: what is
 * looked for is still there then.
 */
public final class Rounds {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** In milliseconds; set by tests, which have nothing to wait for, and by nobody else. */
    private static final long LONGEST_PAUSE = Long.getLong("cocreate.longest-pause", Long.MAX_VALUE);

    private final String name;
    private final ScheduledExecutorService thread;

    /**
     * One that has not begun.
     *
     * @param name of the thread, as the operator reads it
     */
    public Rounds(String name) {
        this.name = name;
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var rounds = new Thread(task, name);
            rounds.setDaemon(true);
            return rounds;
        });
    }

    /** Goes a round that long after the one before has ended; the first one that long from now. */
    public void every(Duration pause, Runnable round) {
        var millis = Math.min(pause.toMillis(), LONGEST_PAUSE);
        thread.scheduleWithFixedDelay(() -> safely(round), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void safely(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            log.warn("A round of {} failed; it is tried again. {}", name, failed.toString());
            log.debug("A round of {}", name, failed);
        }
    }

    /** Begins no other round, and interrupts the one that is gone now. */
    public void stop() {
        thread.shutdownNow();
    }
}
