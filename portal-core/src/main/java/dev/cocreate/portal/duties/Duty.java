package dev.cocreate.portal.duties;

import java.util.Locale;

/** What concerns somebody of the team. */
public enum Duty {
    /** An idea was proposed on a board they watch. */
    NEW_IDEA(Way.AT_ONCE, "i.merged_into is null"),
    /** They look after an idea from now on. */
    ASSIGNED(Way.AT_ONCE, "i.assignee_id = n.person_id"),
    /** An idea of theirs, or on a board they watch, waits for an answer for too long. */
    ANSWER_DUE(Way.DAILY, "not i.final and i.first_answered_at is null and i.answered_at is null"),
    /** The day has come on which the team wanted to look again at an idea of theirs, or on such a board. */
    LOOK_AGAIN(Way.DAILY, "i.look_again_due"),
    /** Somebody asked the team to look at something. */
    REPORT(Way.DAILY, "exists (select from report r where r.id = n.cause and r.resolved_at is null)");

    private final Way usual;
    private final String open;

    Duty(Way usual, String open) {
        this.usual = usual;
        this.open = open;
    }

    /** The way it is told to who chose none. */
    Way usual() {
        return usual;
    }

    /** In SQL about an idea {@code i} and a notice {@code n}: whether there is still something to tell. */
    String open() {
        return open;
    }

    /** As it stands in forms and keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
