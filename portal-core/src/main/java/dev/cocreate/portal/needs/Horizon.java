package dev.cocreate.portal.needs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far ahead a need lies: a pain of today, what comes after it, or what is only beginning to show. */
public enum Horizon {
    NOW,
    NEXT,
    LATER;

    public static Optional<Horizon> find(String slug) {
        return Stream.of(values())
                .filter(horizon -> horizon.slug().equals(slug))
                .findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
