package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for weekly letters that are due, on every node. */
@ApplicationScoped
class DigestRounds {
    private static final Logger log = LoggerFactory.getLogger(DigestRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Digests digests;
    private final Rounds rounds = new Rounds("digests");

    @Inject
    DigestRounds(Digests digests) {
        this.digests = digests;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, this::sendDue);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void sendDue() {
        List<Long> due;
        do {
            due = digests.due(AT_ONCE);
        } while (send(due) > 0 && due.size() == AT_ONCE);
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
