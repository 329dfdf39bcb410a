package dev.cocreate.portal.changelog;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Publishes drafts whose time has come, on whichever node looks first. */
@ApplicationScoped
class ChangelogRounds {
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Changelog changelog;
    private final Rounds rounds = new Rounds("changelog");

    @Inject
    ChangelogRounds(Changelog changelog) {
        this.changelog = changelog;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        rounds.every(ROUND, changelog::publishDue);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }
}
