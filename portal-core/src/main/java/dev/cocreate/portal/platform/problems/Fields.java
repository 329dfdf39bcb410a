package dev.cocreate.portal.platform.problems;

import dev.cocreate.portal.platform.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Cleans the fields of a form or a JSON body one after the other, and names all that are at fault at once. */
public final class Fields {
    private final List<FieldError> errors = new ArrayList<>();

    /** One line of {@code min} to {@code max} code points. */
    public String line(String field, String typed, int min, int max) {
        return checked(field, typed, PlainText.line(typed), min, max);
    }

    /** Several lines of {@code min} to {@code max} code points together. */
    public String block(String field, String typed, int min, int max) {
        return checked(field, typed, PlainText.block(typed), min, max);
    }

    /** What a field of its own rules reads; empty when it refuses, which is told with the other faults. */
    public <T> Optional<T> parsed(Supplier<T> field) {
        try {
            return Optional.of(field.get());
        } catch (InvalidProblem refused) {
            errors.addAll(refused.errors());
            return Optional.empty();
        }
    }

    public Fields refuse(FieldError error) {
        errors.add(error);
        return this;
    }

    /** Throws when any field was at fault. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
    }

    private String checked(String field, String typed, String clean, int min, int max) {
        var length = PlainText.length(clean);
        if (!PlainText.isReadable(typed)) {
            errors.add(FieldError.of(field, "unreadable"));
        } else if (min > 0 && PlainText.isBlank(clean)) {
            errors.add(FieldError.of(field, "missing"));
        } else if (length < min) {
            errors.add(new FieldError(field, "too-short", Map.of("count", min, "actual", length)));
        } else if (length > max) {
            errors.add(new FieldError(field, "too-long", Map.of("count", max, "actual", length)));
        }
        return clean;
    }
}
