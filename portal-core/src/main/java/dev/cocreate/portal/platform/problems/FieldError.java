package dev.cocreate.portal.platform.problems;

import java.util.Map;
import java.util.stream.Stream;

/**
 * A field that cannot be taken as it is.
 *
 * @param field its name in the form and in JSON
 * @param key the message that says what is wrong and how to mend it, {@code problem.<key>} of the message bundles
 * @param facts what the message names, for example {@code max}
 */
public record FieldError(String field, String key, Map<String, Object> facts) {
    public static FieldError of(String field, String key) {
        return new FieldError(field, key, Map.of());
    }

    /** The facts as {@code Words} takes them: names and values in turn. */
    public Object[] namesAndValues() {
        return facts.entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
    }
}
