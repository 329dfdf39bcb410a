package dev.cocreate.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A consumer that writes down what it was told, and fails when a test wants it to. */
@ApplicationScoped
class Notebook implements EventConsumer {
    private final List<LoggedEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Predicate<LoggedEvent> fails = event -> false;

    @Override
    public String name() {
        return "test-notebook";
    }

    @Override
    public void accept(LoggedEvent event) {
        if (fails.test(event)) {
            failures.incrementAndGet();
            throw new IllegalStateException("The pencil broke.");
        }
        events.add(event);
    }

    void failAt(Predicate<LoggedEvent> which) {
        failures.set(0);
        fails = which;
    }

    int failures() {
        return failures.get();
    }

    /** What it was told about an idea so far. */
    List<Long> idsAbout(long idea) {
        return events.stream()
                .filter(event -> event.idea().orElse(0) == idea)
                .map(LoggedEvent::id)
                .toList();
    }
}
