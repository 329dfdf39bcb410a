package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Lifecycle;
import dev.cocreate.plugin.events.EventListener;
import dev.cocreate.plugin.host.settings.SettingsRecord;
import dev.cocreate.plugin.ideas.IdeaGuard;
import dev.cocreate.plugin.pages.IdeaPanel;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.web.WebResource;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The instances of one start of a plugin, sorted by what they can do. */
final class Extensions {

    static final List<Class<?>> POINTS = List.of(
            IdeaPanel.class,
            IdeaGuard.class,
            IdeaScorer.class,
            EventListener.class,
            WebResource.class,
            Lifecycle.class);

    private final List<Object> all;
    private final Map<Class<?>, List<?>> byPoint = new HashMap<>();
    private final Optional<SettingsRecord<?>> settings;
    private final Set<String> eventTypes;
    private final Map<String, OfferedScorer> scorers;

    /** Asks listeners which events they want and scorers for their formulas, so it belongs in the plugin's threads. */
    Extensions(List<Object> all, Optional<SettingsRecord<?>> settings) {
        this.all = List.copyOf(all);
        this.settings = settings;
        for (var point : POINTS) {
            byPoint.put(point, all.stream().filter(point::isInstance).toList());
        }
        this.eventTypes = typesWanted();
        this.scorers = scorersOffered();
    }

    private Map<String, OfferedScorer> scorersOffered() {
        var offered = new LinkedHashMap<String, OfferedScorer>();
        for (var scorer : of(IdeaScorer.class)) {
            var formula = Answers.notNull(scorer.formula(), "formula");
            if (offered.put(formula.id(), new OfferedScorer(formula, scorer)) != null) {
                throw new IllegalArgumentException("Two scorers have the id “%s”.".formatted(formula.id()));
            }
        }
        return Collections.unmodifiableMap(offered);
    }

    private Set<String> typesWanted() {
        var types = of(EventListener.class).stream().map(EventListener::types).toList();
        return types.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : types.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("unchecked") // filtered by the same class
    <P> List<P> of(Class<P> point) {
        return (List<P>) byPoint.getOrDefault(point, List.of());
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

    boolean wants(String eventType) {
        return !of(EventListener.class).isEmpty() && (eventTypes.isEmpty() || eventTypes.contains(eventType));
    }

    /** By the ids of their formulas. */
    Map<String, OfferedScorer> scorers() {
        return scorers;
    }

    /** A scorer, and what it said of itself at the start. */
    record OfferedScorer(Formula formula, IdeaScorer scorer) {}

    /** The simple names of the points that are implemented. */
    Set<String> points() {
        return POINTS.stream()
                .filter(point -> !of(point).isEmpty())
                .map(Class::getSimpleName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
