package dev.cocreate.portal.duties;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for answers that fell due, and for letters to the team that are; on every node. */
@ApplicationScoped
class DutyRounds {
    private static final Logger log = LoggerFactory.getLogger(DutyRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Duties duties;
    private final Rounds rounds = new Rounds("duties");

    @Inject
    DutyRounds(Duties duties) {
        this.duties = duties;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, this::go);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void go() {
        duties.tellWhatIsDue();
        duties.due().forEach(this::send);
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
