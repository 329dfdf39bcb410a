package dev.cocreate.portal.boards;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may see a board, and the ideas on it. */
public enum Access {
    EVERYONE,
    /** Listed people, the people of listed mail domains, and the team. */
    MEMBERS,
    TEAM;

    static Optional<Access> find(String slug) {
        return Stream.of(values()).filter(access -> access.slug().equals(slug)).findFirst();
    }

    public boolean isOpen() {
        return this == EVERYONE;
    }

    /** As it stands in forms, CSS classes and JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
