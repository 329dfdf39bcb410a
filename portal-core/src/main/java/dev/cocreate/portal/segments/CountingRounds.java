package dev.cocreate.portal.segments;

import dev.cocreate.portal.platform.database.Migrations;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has who stands behind ideas counted every few seconds, on every node; only one of them does it. */
@ApplicationScoped
class CountingRounds {
    private static final Logger log = LoggerFactory.getLogger(CountingRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Counting counting;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var rounds = new Thread(task, "counting");
        rounds.setDaemon(true);
        return rounds;
    });

    @Inject
    CountingRounds(Counting counting) {
        this.counting = counting;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        thread.scheduleWithFixedDelay(this::look, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            counting.round();
        } catch (RuntimeException failed) {
            log.warn("Counting who stands behind ideas failed; trying again.", failed);
        }
    }
}
