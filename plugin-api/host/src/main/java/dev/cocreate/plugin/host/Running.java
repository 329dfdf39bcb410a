package dev.cocreate.plugin.host;

import dev.cocreate.plugin.host.calls.Call;
import dev.cocreate.plugin.host.calls.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

    /** By point, so that asking who is there costs a look-up. */
    private volatile Map<Class<?>, List<Offer<?>>> offers = Map.of();

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

    /** The extensions at a point, in the order of their plugins' ids. */
    @SuppressWarnings("unchecked") // sorted by the same class
    <P> List<Offer<P>> offers(Class<P> point) {
        return (List<Offer<P>>) (List<?>) offers.getOrDefault(point, List.of());
    }

    void put(RunningPlugin plugin) {
        var changed = new TreeMap<>(plugins);
        changed.put(plugin.descriptor().id(), plugin);
        replace(changed);
    }

    void remove(String id) {
        var changed = new TreeMap<>(plugins);
        changed.remove(id);
        replace(changed);
    }

    private void replace(Map<String, RunningPlugin> changed) {
        var offered = new HashMap<Class<?>, List<Offer<?>>>();
        for (var plugin : changed.values()) {
            for (var point : Point.ALL) {
                var offers = plugin.extensions().offers(plugin.descriptor(), point.type());
                if (!offers.isEmpty()) {
                    offered.computeIfAbsent(point.type(), type -> new ArrayList<>())
                            .addAll(offers);
                }
            }
        }
        offered.replaceAll((type, all) -> List.copyOf(all));
        plugins = Collections.unmodifiableMap(changed);
        offers = Map.copyOf(offered);
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
