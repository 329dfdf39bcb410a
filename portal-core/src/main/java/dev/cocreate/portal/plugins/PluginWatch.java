package dev.cocreate.portal.plugins;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.database.OwnConnection;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has this node follow the table: at the start, when it is told, and every few seconds. */
@ApplicationScoped
class PluginWatch {
    private static final Logger log = LoggerFactory.getLogger(PluginWatch.class);
    private static final Duration POLL = Duration.ofSeconds(5);

    /** Pages without their plugins would be wrong pages, but a slow plugin must not keep the portal from starting. */
    private static final Duration WAIT_AT_START = Duration.ofSeconds(15);

    private final DeliveredPlugins delivered;
    private final Reconciliation reconciliation;
    private final NodeReports reports;
    private final OwnConnection connections;
    private final CountDownLatch followed = new CountDownLatch(1);
    private volatile boolean open = true;

    @Inject
    PluginWatch(
            DeliveredPlugins delivered, Reconciliation reconciliation, NodeReports reports, OwnConnection connections) {
        this.delivered = delivered;
        this.reconciliation = reconciliation;
        this.reports = reports;
        this.connections = connections;
    }

    void open(@Observes @Priority(Migrations.AFTER + 10) @Initialized(ApplicationScoped.class) Object start)
            throws InterruptedException {
        var thread = new Thread(this::watch, "plugins");
        thread.setDaemon(true);
        thread.start();
        if (!followed.await(WAIT_AT_START.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("Some plugins are not ready yet; the portal starts without them.");
        }
    }

    @PreDestroy
    void close() {
        open = false;
    }

    private void watch() {
        delivered.install();
        while (open) {
            try (var connection = connections.open();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + InstalledPlugins.CHANNEL);
                while (open) {
                    follow();
                    connection.unwrap(PGConnection.class).getNotifications((int) POLL.toMillis());
                }
            } catch (SQLException lost) {
                log.warn("Lost the connection that listens for plugins; trying again. {}", lost.getMessage());
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private void follow() {
        try {
            reconciliation.run();
            reports.alive();
        } catch (RuntimeException failed) {
            log.warn("Could not follow the table of plugins; trying again.", failed);
        } finally {
            followed.countDown();
        }
    }
}
