package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Locale;

/** The orders a list can have. Each is an index of the table, followed by the id so that no two ideas tie. */
public enum Sort {
    RISING("i.rising", "double precision"),
    TOP("i.votes", "integer"),
    NEW("i.created_at", "timestamptz"),
    /** By how many of a segment want it, for a list that is cut by one. */
    SEGMENT("k.votes", "integer"),
    /** By how well the words of a search are met. */
    MATCH("w.rank", "real");

    private final String column;
    private final String type;

    Sort(String column, String type) {
        this.column = column;
        this.type = type;
    }

    /** Reads the name in an address; 422 for an order that is not offered. */
    public static Sort parse(String name) {
        for (var sort : values()) {
            if (sort != MATCH && sort.slug().equals(name)) {
                return sort;
            }
        }
        throw new InvalidProblem(FieldError.of("sort", "unknown"));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }
}
