package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of a list ended that is sorted by time: when, and the id of its last item. Clients hand it back as they got it.
 */
public record Mark(Instant at, long id) {
    /** Reads what stands in an address; empty when nothing does. */
    public static Optional<Mark> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 2 && parts[0].length() <= 30) {
                return Optional.of(new Mark(Instant.parse(parts[0]), Long.parseLong(parts[1])));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static MalformedProblem notOurs() {
        return new MalformedProblem("bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
    }

    @Override
    public String toString() {
        var text = at + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
