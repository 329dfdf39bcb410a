package dev.cocreate.portal.decisions;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Looks for ideas whose day to look again has come, on every node. */
@ApplicationScoped
class LookingAgainRounds {
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final int AT_ONCE = 200;

    private final LookingAgain lookingAgain;
    private final Rounds rounds = new Rounds("looking-again");

    @Inject
    LookingAgainRounds(LookingAgain lookingAgain) {
        this.lookingAgain = lookingAgain;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, this::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        while (lookingAgain.bringBack(AT_ONCE) == AT_ONCE) {
            // What was brought back is no longer due, so that this comes to an end.
        }
    }
}
