package dev.cocreate.portal.events;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer's turn: never two at once on this node, and none lost that was asked for meanwhile. */
class Turn {
    private static final Logger log = LoggerFactory.getLogger(Turn.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EventConsumer consumer;
    private final ConsumerPlace place;
    private final Executor threads;
    private final AtomicInteger asked = new AtomicInteger();
    private long lastTaken = System.nanoTime() - PATIENCE.toNanos();

    Turn(EventConsumer consumer, ConsumerPlace place, Executor threads) {
        this.consumer = consumer;
        this.place = place;
        this.threads = threads;
    }

    boolean isOf(String name) {
        return consumer.name().equals(name);
    }

    /** Asks for a turn; the one thread that listens does. A patient consumer passes when it has just had one. */
    void take() {
        if (consumer.isPatient() && System.nanoTime() - lastTaken < PATIENCE.toNanos()) {
            return;
        }
        lastTaken = System.nanoTime();
        if (asked.getAndIncrement() == 0) {
            threads.execute(this::run);
        }
    }

    private void run() {
        int served;
        do {
            served = asked.get();
            try {
                deliver();
            } catch (RuntimeException unreachable) {
                log.warn("Consumer {} could not read the event log: {}", consumer.name(), unreachable.toString());
            }
        } while (asked.addAndGet(-served) > 0);
    }

    private void deliver() {
        if (!place.take()) {
            return;
        }
        for (var events = place.next(); !events.isEmpty(); events = place.next()) {
            for (var event : events) {
                try {
                    consumer.accept(event);
                } catch (Exception | LinkageError | StackOverflowError failure) {
                    log.warn("Consumer {} failed at event {}; it comes again.", consumer.name(), event.id(), failure);
                    place.failed(failure);
                    return;
                }
                place.passed(event);
            }
        }
        place.release();
    }
}
