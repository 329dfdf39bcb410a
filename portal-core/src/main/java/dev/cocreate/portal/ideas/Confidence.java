package dev.cocreate.portal.ideas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the team is that something will come; said instead of a date. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    static Optional<Confidence> of(String slug) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in forms, CSS classes and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
