package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identity of a need, as it stands in addresses. */
public record NeedId(long value) {
    /** A number, perhaps with a sign before it, or an address that ends with one. */
    private static final Pattern TYPED = Pattern.compile("(?:#|.*/needs/)?(\\d{1,18})");

    /** Reads {@code 42}; anything else names no need, hence a 404. */
    public static NeedId parse(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotFoundProblem("need", text);
        }
        return new NeedId(Long.parseLong(text));
    }

    /** A need as somebody may type it, by its number or its address. */
    public static Optional<NeedId> typed(String text) {
        var number = TYPED.matcher(text.strip());
        return number.matches() ? Optional.of(new NeedId(Long.parseLong(number.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
