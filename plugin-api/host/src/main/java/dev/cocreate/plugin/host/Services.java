package dev.cocreate.plugin.host;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one plugin may be handed, by the type that its constructors ask for: interfaces of the API. */
public final class Services {

    private final Map<Class<?>, Object> byType = new LinkedHashMap<>();

    /** The same with one more. */
    public <S> Services with(Class<S> type, S service) {
        byType.put(type, service);
        return this;
    }

    <S> Optional<S> find(Class<S> type) {
        return Optional.ofNullable(byType.get(type)).map(type::cast);
    }

    List<String> names() {
        return byType.keySet().stream()
                .map(Class::getSimpleName)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
