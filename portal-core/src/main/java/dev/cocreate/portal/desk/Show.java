package dev.cocreate.portal.desk;

import java.util.List;
import java.util.Locale;

/** How much of what there is. */
public enum Show {
    /** Nobody of the team said anything yet; and what was declined until a day that has come. */
    UNANSWERED(Conditions.NEVER_ANSWERED, Conditions.DUE_AGAIN),
    /** Not decided yet. */
    OPEN(Conditions.OPEN),
    ANY(Conditions.OPEN, "i.final");

    private final List<String> parts;

    Show(String... parts) {
        this.parts = List.of(parts);
    }

    /** Conditions on ideas {@code i} that are never met together, each with an index of its own. */
    List<String> parts() {
        return parts;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an index has, letter by letter. */
    static final class Conditions {
        static final String OPEN = "not i.final";
        static final String NEVER_ANSWERED = "not i.final and i.first_answered_at is null and i.answered_at is null";
        static final String DUE_AGAIN = "i.final and i.look_again_due and i.look_again_at is not null";

        private Conditions() {}
    }
}
