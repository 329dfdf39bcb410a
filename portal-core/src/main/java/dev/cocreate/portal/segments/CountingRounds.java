package dev.cocreate.portal.segments;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has who stands behind ideas counted every few seconds, on every node; only one of them does it. */
@ApplicationScoped
class CountingRounds {
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Counting counting;
    private final Rounds rounds = new Rounds("counting");

    @Inject
    CountingRounds(Counting counting) {
        this.counting = counting;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, counting::round);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }
}
