package dev.cocreate.portal.votes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much somebody needs what they voted for. */
public enum Importance {
    /** Nice to have. */
    NICE,
    IMPORTANT,
    /** They cannot work without it. */
    CRITICAL;

    static Optional<Importance> find(String slug) {
        return Arrays.stream(values())
                .filter(importance -> importance.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in forms and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
