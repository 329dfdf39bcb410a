package dev.cocreate.portal.boards;

import java.util.Locale;

/** What a status means, whatever a team calls it. */
public enum Kind {
    OPEN,
    REVIEW,
    PLANNED,
    DOING,
    SHIPPED,
    DECLINED,
    RETIRED;

    /** Nothing more is expected to happen: lists leave it out unless asked, and votes are closed. */
    public boolean isFinal() {
        return this == SHIPPED || this == DECLINED || this == RETIRED;
    }

    /** It is to come, so the team may say when. */
    public boolean isAhead() {
        return this == PLANNED || this == DOING;
    }

    /** As it stands in addresses, CSS classes and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
