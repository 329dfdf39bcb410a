package dev.cocreate.portal.duties;

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

/** Looks for answers that fell due, and for letters to the team that are; on every node. */
@ApplicationScoped
class DutyRounds {
    private static final Logger log = LoggerFactory.getLogger(DutyRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Duties duties;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var rounds = new Thread(task, "duties");
        rounds.setDaemon(true);
        return rounds;
    });

    @Inject
    DutyRounds(Duties duties) {
        this.duties = duties;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        thread.scheduleWithFixedDelay(this::go, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void go() {
        try {
            duties.tellWhatIsDue();
            duties.due().forEach(this::send);
        } catch (RuntimeException unreachable) {
            log.warn("Could not look for what concerns the team; trying again. {}", unreachable.toString());
        }
    }

    /** One that fails is tried again in the next round and holds up nobody. */
    private void send(long person) {
        try {
            duties.send(person);
        } catch (RuntimeException failed) {
            log.warn("The letter to person {} of the team failed; it is tried again.", person, failed);
        }
    }
}
