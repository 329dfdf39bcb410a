package dev.cocreate.portal.decisions;

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

/** Looks for ideas whose day to look again has come, on every node. */
@ApplicationScoped
class LookingAgainRounds {
    private static final Logger log = LoggerFactory.getLogger(LookingAgainRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final int AT_ONCE = 200;

    private final LookingAgain lookingAgain;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var rounds = new Thread(task, "looking-again");
        rounds.setDaemon(true);
        return rounds;
    });

    @Inject
    LookingAgainRounds(LookingAgain lookingAgain) {
        this.lookingAgain = lookingAgain;
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
            while (lookingAgain.bringBack(AT_ONCE) == AT_ONCE) {
                // What was brought back is no longer due, so that this comes to an end.
            }
        } catch (RuntimeException unreachable) {
            log.warn("Could not look for ideas that are due again; trying again. {}", unreachable.toString());
        }
    }
}
