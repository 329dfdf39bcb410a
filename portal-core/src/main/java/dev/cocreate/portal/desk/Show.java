package dev.cocreate.portal.desk;

import java.util.Locale;

/** How much of what there is. */
public enum Show {
    /** Nobody of the team said anything yet. */
    UNANSWERED("not i.final and i.first_answered_at is null and i.answered_at is null"),
    /** Not decided yet. */
    OPEN("not i.final"),
    ANY("true");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
