package dev.cocreate.portal.bursts;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks for bursts of votes, and forgets networks, on every node. */
@ApplicationScoped
class BurstRounds {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);

    private final BurstFinder finder;
    private final Rounds rounds = new Rounds("bursts");

    @Inject
    BurstRounds(BurstFinder finder) {
        this.finder = finder;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, finder::look);
        rounds.every(HOUR, finder::forgetNetworks);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }
}
