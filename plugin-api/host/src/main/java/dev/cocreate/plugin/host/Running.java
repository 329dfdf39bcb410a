package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Call;
import dev.cocreate.plugin.host.calls.Outcome;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** The plugins that run, by id, and the way to call them. Changed in the lifecycle thread, read by all. */
final class Running {

    private final Consumer<RunningPlugin> giveUp;
    private volatile Map<String, RunningPlugin> plugins = Map.of();

    /** @param giveUp told of a plugin that has failed too often; returns at once */
    Running(Consumer<RunningPlugin> giveUp) {
        this.giveUp = giveUp;
    }

    Optional<RunningPlugin> find(String id) {
        return Optional.ofNullable(plugins.get(id));
    }

    /** In the order of their ids. */
    Collection<RunningPlugin> all() {
        return plugins.values();
    }

    void put(RunningPlugin plugin) {
        var changed = new TreeMap<>(plugins);
        changed.put(plugin.descriptor().id(), plugin);
        plugins = Collections.unmodifiableMap(changed);
    }

    void remove(String id) {
        var changed = new TreeMap<>(plugins);
        changed.remove(id);
        plugins = Collections.unmodifiableMap(changed);
    }

    /**
     * Begins a call into a plugin. If that version is just making way for another, the other is called.
     *
     * @param work what to do with the version that is called
     */
    <T> Optional<Begun<T>> begin(String id, Class<?> point, Function<RunningPlugin, Callable<T>> work) {
        var plugin = plugins.get(id);
        while (plugin != null) {
            var call = plugin.begin(point, work.apply(plugin));
            var now = plugins.get(id);
            if (!call.isClosed() || now == plugin) {
                return Optional.of(new Begun<>(plugin, point, call, giveUp));
            }
            plugin = now;
        }
        return Optional.empty();
    }

    /** A call at work. */
    record Begun<T>(RunningPlugin plugin, Class<?> point, Call<T> call, Consumer<RunningPlugin> giveUp) {

        /** Waits until that moment of {@link System#nanoTime()}. */
        Outcome<T> await(long until) {
            var outcome = call.await(until);
            if (plugin.settle(point, outcome)) {
                giveUp.accept(plugin);
            }
            return outcome;
        }
    }
}
