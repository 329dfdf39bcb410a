package dev.cocreate.plugin.host;

import dev.cocreate.plugin.events.EventListener;
import dev.cocreate.plugin.host.jar.PluginDescriptor;
import dev.cocreate.plugin.host.settings.SettingsRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The instances of one start of a plugin, sorted by what they can do. */
final class Extensions {

    private final List<Object> all;
    private final Map<Class<?>, List<Known<?>>> byPoint = new HashMap<>();
    private final Optional<SettingsRecord<?>> settings;

    /** Has extensions tell of themselves, so it belongs in the plugin's threads. */
    Extensions(List<Object> all, Optional<SettingsRecord<?>> settings) {
        this.all = List.copyOf(all);
        this.settings = settings;
        for (var point : Point.ALL) {
            byPoint.put(point.type(), known(point));
        }
    }

    private <P> List<Known<?>> known(Point<P> point) {
        var known = new ArrayList<Known<?>>();
        var names = new HashSet<String>();
        for (var extension : all) {
            if (point.type().isInstance(extension)) {
                var one = point.type().cast(extension);
                var told = point.ask().apply(one);
                if (!names.add(told.name())) {
                    throw new IllegalArgumentException(
                            "Two extensions are %s “%s”.".formatted(point.type().getSimpleName(), told.name()));
                }
                known.add(new Known<>(one, told));
            }
        }
        return List.copyOf(known);
    }

    @SuppressWarnings("unchecked") // sorted by the same class
    private <P> List<Known<P>> known(Class<P> point) {
        return (List<Known<P>>) (List<?>) byPoint.getOrDefault(point, List.of());
    }

    <P> List<P> of(Class<P> point) {
        return known(point).stream().map(Known::extension).toList();
    }

    <P> Optional<P> find(Class<P> point, String name) {
        return known(point).stream()
                .filter(known -> known.told().name().equals(name))
                .map(Known::extension)
                .findFirst();
    }

    <P> List<Offer<P>> offers(PluginDescriptor plugin, Class<P> point) {
        return known(point).stream()
                .map(known -> new Offer<>(
                        plugin, point, known.told().name(), known.told().words()))
                .toList();
    }

    /** Those to be closed at the end, whatever else they are. */
    List<AutoCloseable> closeable() {
        return all.stream()
                .filter(AutoCloseable.class::isInstance)
                .map(AutoCloseable.class::cast)
                .toList();
    }

    Optional<SettingsRecord<?>> settings() {
        return settings;
    }

    /** Those that want to be told of events of that type. */
    List<EventListener> listeners(String eventType) {
        return known(EventListener.class).stream()
                .filter(known -> wants((Set<?>) known.told().words(), eventType))
                .map(Known::extension)
                .toList();
    }

    private static boolean wants(Set<?> types, String type) {
        return types.isEmpty() || types.contains(type);
    }

    /** The simple names of the points that are implemented. */
    Set<String> points() {
        return Point.ALL.stream()
                .map(Point::type)
                .filter(point -> !known(point).isEmpty())
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An extension, and what it told of itself. */
    private record Known<P>(P extension, Point.Told told) {}
}
