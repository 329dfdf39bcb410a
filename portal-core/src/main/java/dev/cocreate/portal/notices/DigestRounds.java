package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.database.Migrations;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for weekly letters that are due, on every node. */
@ApplicationScoped
class DigestRounds {
    private static final Logger log = LoggerFactory.getLogger(DigestRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Digests digests;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var rounds = new Thread(task, "digests");
        rounds.setDaemon(true);
        return rounds;
    });

    @Inject
    DigestRounds(Digests digests) {
        this.digests = digests;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        thread.scheduleWithFixedDelay(this::sendDue, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sendDue() {
        try {
            List<Long> due;
            do {
                due = digests.due(AT_ONCE);
            } while (send(due) > 0 && due.size() == AT_ONCE);
        } catch (RuntimeException unreachable) {
            log.warn("Could not look for weekly letters; trying again. {}", unreachable.toString());
        }
    }

    /** How many went well; one that fails is tried again in the next round and holds up nobody. */
    private int send(List<Long> due) {
        var sent = 0;
        for (var person : due) {
            try {
                digests.send(person);
                sent++;
            } catch (RuntimeException failed) {
                log.warn("The weekly letter to person {} failed; it is tried again.", person, failed);
            }
        }
        return sent;
    }
}
