package dev.cocreate.portal.ranking;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of the ranking ended. */
record Place(int precedence, double merit, long id) {
    static Place parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 3) {
                var place =
                        new Place(Short.parseShort(parts[0]), Double.parseDouble(parts[1]), Long.parseLong(parts[2]));
                if (Double.isFinite(place.merit())) {
                    return place;
                }
            }
        } catch (IllegalArgumentException notOurs) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static MalformedProblem notOurs() {
        return new MalformedProblem("bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
    }

    @Override
    public String toString() {
        var text = precedence + "|" + merit + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
