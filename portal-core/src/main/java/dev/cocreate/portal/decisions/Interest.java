package dev.cocreate.portal.decisions;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose interest gave way in a decision. */
public enum Interest {
    CUSTOMERS,
    COMPANY,
    EMPLOYEES,
    PARTNERS,
    OTHERS;

    static Optional<Interest> of(String slug) {
        return Stream.of(values())
                .filter(interest -> interest.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in forms, in JSON and in the names of its texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
