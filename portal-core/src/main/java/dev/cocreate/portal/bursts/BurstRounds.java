package dev.cocreate.portal.bursts;

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

/** Looks for bursts of votes, and forgets networks, on every node. */
@ApplicationScoped
class BurstRounds {
    private static final Logger log = LoggerFactory.getLogger(BurstRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final BurstFinder finder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var rounds = new Thread(task, "bursts");
        rounds.setDaemon(true);
        return rounds;
    });

    @Inject
    BurstRounds(BurstFinder finder) {
        this.finder = finder;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        every(ROUND, finder::look);
        every(HOUR, finder::forgetNetworks);
    }

    private void every(Duration time, Runnable task) {
        thread.scheduleWithFixedDelay(() -> safely(task), ROUND.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException unreachable) {
            log.warn("Could not look for bursts of votes; trying again. {}", unreachable.toString());
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
