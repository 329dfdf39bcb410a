package dev.cocreate.portal.needs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An order of needs; the greatest first, and of equals the latest. */
public enum NeedSort {
    SUPPORTERS("coalesce(k.people, 0)"),
    NEWEST("n.id");

    private final String column;

    NeedSort(String column) {
        this.column = column;
    }

    public static Optional<NeedSort> find(String slug) {
        return Stream.of(values()).filter(sort -> sort.slug().equals(slug)).findFirst();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }
}
