package dev.cocreate.plugin.events;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.Requires;
import java.util.Map;

/**
 * Appends events of the plugin's own to the log, where listeners of all plugins find them. Ask for it in a constructor.
 *
 * @since 1.0
 */
@Requires(Permission.EVENTS_APPEND)
public interface OwnEvents {

    /**
     * Appends an event. Within a transaction it happens when that commits.
     *
     * @param type its name in the past tense, such as {@code PriceChanged}: letters and digits, at most 60. Listeners get it with the
     *     plugin's id before it: {@code shop.PriceChanged}
     * @param facts text, numbers and truth values, at most 20 of them and 200 characters each: ids and facts, never names, addresses or
     *     texts of people, for the log is never changed
     * @throws Problem {@code invalid} when the name or a fact is none
     */
    void append(String type, Map<String, Object> facts);

    /**
     * Appends an event that is about an idea.
     *
     * @throws Problem as {@link #append(String, Map)}, and {@code not-found} when there is no such idea
     */
    void append(String type, String idea, Map<String, Object> facts);
}
