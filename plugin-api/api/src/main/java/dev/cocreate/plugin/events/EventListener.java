package dev.cocreate.plugin.events;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import java.util.Set;
import org.pf4j.ExtensionPoint;

/**
 * Is told what happened, after it is committed.
 *
 * @since 1.0
 */
@Requires(Permission.EVENTS_LISTEN)
public interface EventListener extends ExtensionPoint {

    /**
     * Takes note of an event.
     *
     * <p><b>Called</b> after the commit, at least once for every event since the plugin was installed, in order for each idea,
     * on one node. The same event may come twice, so remember its id where that matters. <b>Transaction</b> none.
     * <b>Thread</b> the plugin's own. <b>Time allowed</b> 5 s. <b>If it throws or is late</b> the event comes again later,
     * and later events of the same idea wait for it; other listeners do not.
     *
     * @since 1.0
     */
    void on(Event event) throws Exception;

    /**
     * The names of the events to be told; all of them when empty.
     *
     * <p><b>Called</b> once, when the plugin starts. <b>Transaction</b> none. <b>Thread</b> the plugin's own. <b>Time
     * allowed</b> a part of the start's 10 s. <b>If it throws or is late</b> the plugin does not start.
     *
     * @since 1.0
     */
    default Set<String> types() {
        return Set.of();
    }
}
