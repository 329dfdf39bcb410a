package dev.cocreate.portal.changelog;

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

/** Publishes drafts whose time has come, on whichever node looks first. */
@ApplicationScoped
class ChangelogRounds {
    private static final Logger log = LoggerFactory.getLogger(ChangelogRounds.class);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Changelog changelog;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var rounds = new Thread(task, "changelog");
        rounds.setDaemon(true);
        return rounds;
    });

    @Inject
    ChangelogRounds(Changelog changelog) {
        this.changelog = changelog;
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
            changelog.publishDue();
        } catch (RuntimeException unreachable) {
            log.warn("Could not look for entries that are due; trying again. {}", unreachable.toString());
        }
    }
}
