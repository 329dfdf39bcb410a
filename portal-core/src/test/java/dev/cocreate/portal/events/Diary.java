package dev.cocreate.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another consumer, beside the {@link Notebook}. */
@ApplicationScoped
class Diary implements EventConsumer {
    private final List<Long> ids = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "test-diary";
    }

    @Override
    public void accept(LoggedEvent event) {
        ids.add(event.id());
    }

    boolean knows(long event) {
        return ids.contains(event);
    }
}
