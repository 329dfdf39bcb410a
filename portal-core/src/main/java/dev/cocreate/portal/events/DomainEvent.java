package dev.cocreate.portal.events;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happened, in the past tense. Features implement it with a record whose name is the event's kind.
 *
 * <p>Implementers: ids and facts only. A name, an address or a person's text in here could never be erased.
 */
public interface DomainEvent {
    /** Whom it is about: whoever did it, or in whose name it was done. */
    Optional<Visitor> by();

    /** The idea it happened to, if it happened to one; its events stay in order. */
    default OptionalLong idea() {
        return OptionalLong.empty();
    }

    /** What else a reader of the log needs to know. */
    default JsonObject facts() {
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** The kind written to the log. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** A fact of one name and number, the most common kind. */
    static JsonObject fact(String name, long value) {
        return Json.createObjectBuilder().add(name, value).build();
    }
}
