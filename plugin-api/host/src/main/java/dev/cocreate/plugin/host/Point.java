package dev.cocreate.plugin.host;

import dev.cocreate.plugin.Lifecycle;
import dev.cocreate.plugin.events.EventListener;
import dev.cocreate.plugin.ideas.IdeaGuard;
import dev.cocreate.plugin.pages.IdeaPanel;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.IdeaScorer;
import dev.cocreate.plugin.web.WebResource;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of extension.
 *
 * @param type the interface that plugins implement
 * @param ask has an extension tell of itself; done once, at the start
 */
record Point<P>(Class<P> type, Function<P, Told> ask) {

    /** All there are: what is not in here is no extension point. */
    static final List<Point<?>> ALL = List.of(
            of(IdeaPanel.class),
            of(IdeaGuard.class),
            telling(IdeaScorer.class, "formula", IdeaScorer::formula, Formula::id),
            telling(EventListener.class, "types", EventListener::types),
            of(WebResource.class),
            of(Lifecycle.class));

    /**
     * What an extension told of itself.
     *
     * @param name no other of the plugin has it
     * @param words its description; its name once more where there is no more to tell
     */
    record Told(String name, Object words) {}

    /** One whose extensions tell nothing of themselves; each is known by its class. */
    static <P> Point<P> of(Class<P> type) {
        return new Point<>(type, extension -> new Told(nameOf(extension), nameOf(extension)));
    }

    /** One whose extensions tell something of themselves, and are known by their class. */
    static <P> Point<P> telling(Class<P> type, String method, Function<P, ?> tells) {
        return new Point<>(
                type, extension -> new Told(nameOf(extension), Answers.notNull(tells.apply(extension), method)));
    }

    /** One whose extensions tell something of themselves, a name among it. */
    static <P, D> Point<P> telling(Class<P> type, String method, Function<P, D> tells, Function<D, String> name) {
        return new Point<>(type, extension -> {
            var words = Answers.notNull(tells.apply(extension), method);
            return new Told(name.apply(words), words);
        });
    }

    private static String nameOf(Object extension) {
        return extension.getClass().getName();
    }
}
