package dev.cocreate.portal.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may read the portal. */
public enum Readers {
    EVERYBODY,
    /** Whoever signed in, and anybody may sign in. */
    SIGNED_IN,
    /** Whoever was invited, the people of some mail domains, and the team. */
    INVITED;

    static Optional<Readers> find(String slug) {
        return Stream.of(values())
                .filter(readers -> readers.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in forms. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
