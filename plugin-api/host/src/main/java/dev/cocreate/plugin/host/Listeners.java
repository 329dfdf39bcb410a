package dev.cocreate.plugin.host;

import dev.cocreate.plugin.events.Event;
import dev.cocreate.plugin.events.EventListener;
import dev.cocreate.plugin.host.calls.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Brings events to the listeners of one plugin at a time, so that one that fails holds up no other. */
final class Listeners {

    private final Running running;
    private final Duration allowed;

    Listeners(Running running, Duration allowed) {
        this.running = running;
        this.allowed = allowed;
    }

    Set<String> plugins() {
        return running.all().stream()
                .filter(plugin -> !plugin.extensions().of(EventListener.class).isEmpty())
                .map(plugin -> plugin.descriptor().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    Delivery deliver(String id, Event event) {
        var listeners = running.find(id)
                .map(plugin -> plugin.extensions().of(EventListener.class))
                .orElse(List.of());
        long until = System.nanoTime()
                + allowed.multipliedBy(Math.max(1, listeners.size())).toNanos();
        Optional<Outcome<Boolean>> outcome = running.<Boolean>begin(
                        id, EventListener.class, plugin -> call(plugin, event))
                .map(call -> call.await(until));
        return outcome.map(Listeners::delivery).orElse(new Delivery.NotRunning());
    }

    private static Callable<Boolean> call(RunningPlugin plugin, Event event) {
        return () -> {
            for (var listener : plugin.extensions().listeners(event.type())) {
                listener.on(event);
            }
            return true;
        };
    }

    private static Delivery delivery(Outcome<Boolean> outcome) {
        if (outcome instanceof Outcome.Answered<Boolean>) {
            return new Delivery.Taken();
        }
        if (outcome instanceof Outcome.Threw<Boolean> threw) {
            return new Delivery.Failed(threw.thrown().toString());
        }
        if (outcome instanceof Outcome.Late<Boolean>) {
            return new Delivery.Failed("It took too long.");
        }
        return outcome instanceof Outcome.Closed<Boolean>
                ? new Delivery.NotRunning()
                : new Delivery.Failed("It is busy, or left alone after failures.");
    }
}
