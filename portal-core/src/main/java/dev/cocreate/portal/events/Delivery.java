package dev.cocreate.portal.events;

import dev.cocreate.portal.platform.database.Migrations;
import dev.cocreate.portal.platform.database.OwnConnection;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings events to their consumers: at once when the database tells of new ones, and once a second in any case.
 *
 * <p>It listens on a connection of its own, because a pooled one would be handed back. Each consumer has a thread of its
 * own, so that a slow one holds up nobody.
 */
@ApplicationScoped
public class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int POLL_MILLIS = 1000;
    private static final int COALESCE_MILLIS = 5;

    private final Jdbi jdbi;
    private final OwnConnection connections;
    private final EventBell bell;
    private final Instance<EventConsumer> consumers;
    private final Instance<NodeListener> listeners;
    private final List<Turn> turns = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "events");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean open = true;

    @Inject
    Delivery(
            Jdbi jdbi,
            OwnConnection connections,
            EventBell bell,
            Instance<EventConsumer> consumers,
            Instance<NodeListener> listeners) {
        this.jdbi = jdbi;
        this.connections = connections;
        this.bell = bell;
        this.consumers = consumers;
        this.listeners = listeners;
    }

    void open(@Observes @Priority(Migrations.AFTER) @Initialized(ApplicationScoped.class) Object start) {
        consumers.forEach(this::add);
        threads.execute(this::ringForOthers);
        threads.execute(this::listen);
    }

    /** From now on on this node too: a consumer that came while the portal runs. */
    public void add(EventConsumer consumer) {
        var place = new ConsumerPlace(jdbi, consumer.name(), consumer.kinds());
        place.make();
        turns.add(new Turn(consumer, place, threads));
    }

    /** No longer on this node; its place in the log stays. An event it has begun is finished. */
    public void remove(String name) {
        turns.removeIf(turn -> turn.isOf(name));
    }

    @PreDestroy
    void close() {
        open = false;
        threads.shutdownNow();
    }

    private void ringForOthers() {
        while (open) {
            try (var connection = connections.open()) {
                while (open) {
                    // The pause is the point: many events, one bell.
                    Pause.millis(COALESCE_MILLIS);
                    if (bell.answer()) {
                        try (var statement = connection.createStatement()) {
                            statement.execute("notify cocreate_event");
                        }
                    }
                }
            } catch (SQLException lost) {
                log.warn("Lost the connection that tells other nodes of events; trying again. {}", lost.getMessage());
                Pause.millis(POLL_MILLIS);
            }
        }
    }

    private void listen() {
        while (open) {
            try (var connection = connections.open()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen cocreate_event");
                }
                while (open) {
                    turns.forEach(Turn::take);
                    listeners.forEach(NodeListener::woken);
                    connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                }
            } catch (SQLException lost) {
                log.warn("Lost the connection that listens for events; trying again. {}", lost.getMessage());
                Pause.millis(POLL_MILLIS);
            }
        }
    }
}
