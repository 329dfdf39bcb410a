package dev.cocreate.portal.duplicates;

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

/** Compares ideas with each other, on every node and for a twentieth of its time. */
@ApplicationScoped
class Comparing {
    private static final Logger log = LoggerFactory.getLogger(Comparing.class);
    private static final Duration WITHOUT_WORK = Duration.ofSeconds(5);
    private static final Duration WITHOUT_LUCK = Duration.ofSeconds(30);
    private static final int AT_ONCE = 10;
    private static final int SHARE = 20;

    private final Duplicates duplicates;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var comparing = new Thread(task, "duplicates");
        comparing.setDaemon(true);
        return comparing;
    });

    @Inject
    Comparing(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    void start(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        next(WITHOUT_WORK);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void next(Duration pause) {
        thread.schedule(this::compare, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void compare() {
        var began = System.nanoTime();
        try {
            var compared = 0;
            while (compared < AT_ONCE && duplicates.compareNext()) {
                compared++;
            }
            var spent = Duration.ofNanos(System.nanoTime() - began);
            next(compared < AT_ONCE ? WITHOUT_WORK : spent.multipliedBy(SHARE - 1));
        } catch (RuntimeException failed) {
            log.warn("Could not compare ideas; trying again. {}", failed.toString());
            next(WITHOUT_LUCK);
        }
    }
}
