package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Locale;

/** What can become of an idea. */
public enum Became {
    SHIPPED,
    /** Declined from the start, or retired later: a no with its reason. */
    DECLINED,
    /** Nobody of the team has answered yet. */
    WAITING;

    /** Reads the name in an address; 422 for one that is not offered. */
    public static Became parse(String name) {
        for (var became : values()) {
            if (became.slug().equals(name)) {
                return became;
            }
        }
        throw new InvalidProblem(FieldError.of("kind", "unknown"));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
