package dev.cocreate.portal.reports;

import dev.cocreate.portal.platform.problems.FieldError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody finds wrong. Disagreeing is not on the list. */
public enum Concern {
    SPAM,
    ABUSE,
    /** It tells things about somebody that are not for everybody. */
    PRIVATE,
    OFF_TOPIC,
    OTHER;

    /** As it stands in forms and in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Concern> of(String slug) {
        return Arrays.stream(values())
                .filter(concern -> concern.slug().equals(slug))
                .findFirst();
    }

    static FieldError fault(String slug) {
        return FieldError.of("reason", slug.isEmpty() ? "missing" : "unknown");
    }
}
