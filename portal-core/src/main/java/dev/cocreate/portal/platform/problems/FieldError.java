package dev.cocreate.portal.platform.problems;

import dev.cocreate.portal.platform.text.PlainText;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field that cannot be taken as it is.
 *
 * @param field its name in the form and in JSON
 * @param key the message that says what is wrong and how to mend it, {@code problem.<key>} of the message bundles
 * @param facts what the message names, for example {@code max}
 */
public record FieldError(String field, String key, Map<String, Object> facts) {
    private static final int LONGEST_SHOWN = 500;

    public static FieldError of(String field, String key) {
        return new FieldError(field, key, Map.of());
    }

    /** What somebody else made of a field meanwhile, cut where it is long; nothing when that is what was typed. */
    public static Optional<FieldError> saysNow(String field, String now, String typed) {
        return now.equals(typed)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        field, "says-now", Map.of("now", now.isEmpty() ? "–" : PlainText.shorten(now, LONGEST_SHOWN))));
    }

    /** The facts as {@code Words} takes them: names and values in turn. */
    public Object[] namesAndValues() {
        return facts.entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
    }
}
