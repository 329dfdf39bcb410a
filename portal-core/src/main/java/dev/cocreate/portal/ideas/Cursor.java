package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of a list ended: the sorted value and the id of its last idea. Clients hand it back as they got it.
 *
 * @param value as PostgreSQL writes it
 */
record Cursor(Sort sort, String value, long id) {
    static Cursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 3) {
                return new Cursor(Sort.valueOf(parts[0]), parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw notOurs();
        }
        throw notOurs();
    }

    /** The same, for a list in that order; a cursor of another order would begin anywhere. */
    Cursor in(Sort order) {
        if (sort != order) {
            throw notOurs();
        }
        return this;
    }

    static MalformedProblem notOurs() {
        return new MalformedProblem("bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
    }

    @Override
    public String toString() {
        var text = sort + "|" + value + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
