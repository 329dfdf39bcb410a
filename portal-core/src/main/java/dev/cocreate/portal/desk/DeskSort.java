package dev.cocreate.portal.desk;

import java.util.Locale;

/** The orders the desk can have; each is followed by the id, so that no two ideas tie. */
public enum DeskSort {
    /** Who has waited longest comes first. */
    OLDEST("i.created_at", "timestamptz", true),
    NEWEST("i.created_at", "timestamptz", false),
    WANTED("i.votes", "integer", false),
    /** Only what has a promised day, the earliest first. */
    PROMISED("i.promised", "date", true);

    private final String column;
    private final String type;
    private final boolean ascending;

    DeskSort(String column, String type, boolean ascending) {
        this.column = column;
        this.type = type;
        this.ascending = ascending;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** What is further on in this order. */
    String beyond() {
        return ascending ? ">" : "<";
    }

    String direction() {
        return ascending ? "asc" : "desc";
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
