package dev.cocreate.portal.desk;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of the desk ended: whether its last idea would harm customers, its sorted value and its id.
 *
 * @param value as PostgreSQL writes it
 */
record Place(DeskSort sort, boolean harmful, String value, long id) {
    private static final String HARMFUL = "harm";

    static Place parse(String text, DeskSort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 4 && parts[0].equals(sort.slug())) {
                return new Place(sort, parts[1].equals(HARMFUL), parts[2], Long.parseLong(parts[3]));
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
        var text = sort.slug() + "|" + (harmful ? HARMFUL : "") + "|" + value + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
