package dev.cocreate.plugin.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param id the same at every delivery of this event; larger for later events of the same idea
 * @param type its name in the past tense, for example {@code IdeaProposed}
 * @param at when
 * @param idea the id of the idea it is about, if it is about one
 * @param facts what else there is to know: text, numbers, truth values, and lists and maps of them
 * @since 1.0
 */
public record Event(long id, String type, Instant at, Optional<String> idea, Map<String, Object> facts) {

    public Event {
        facts = Map.copyOf(facts);
    }

    /** The fact of that name as text, if the event has it. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(Object::toString);
    }
}
