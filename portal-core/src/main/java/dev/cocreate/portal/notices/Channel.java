package dev.cocreate.portal.notices;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Arrays;
import java.util.Locale;

/** How somebody wants to be told. */
public enum Channel {
    /** By e-mail at once; for whoever chose nothing. */
    EMAIL,
    /** In one letter a week. */
    DIGEST,
    /** In the portal alone. */
    PORTAL,
    NONE;

    /** As it stands in forms. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isByMail() {
        return this == EMAIL || this == DIGEST;
    }

    static Channel parse(String slug) {
        return Arrays.stream(values())
                .filter(channel -> channel.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidProblem(FieldError.of("channel", slug.isEmpty() ? "missing" : "unknown")));
    }
}
