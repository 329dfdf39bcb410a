package dev.cocreate.portal.desk;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of the desk ended: the sorted value and the id of its last idea.
 *
 * @param value as PostgreSQL writes it
 */
record Place(DeskSort sort, String value, long id) {
    static Place parse(String text, DeskSort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 3 && parts[0].equals(sort.slug())) {
                return new Place(sort, parts[1], Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw notOurs();
        }
        throw notOurs();
    }

    static MalformedProblem notOurs() {
        return new MalformedProblem("bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
    }

    @Override
    public String toString() {
        var text = sort.slug() + "|" + value + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
