package dev.cocreate.portal.reactions;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.util.Arrays;
import java.util.Locale;

/** What one can say about a comment by pressing a button. Its counter is the comment's column of the same name. */
public enum Reaction {
    AGREE,
    THANKS,
    /** A good idea. */
    BRIGHT,
    /** It is the same for me. */
    SAME;

    /** Reads the name in an address or a form; 422 for one that is not offered. */
    public static Reaction parse(String slug) {
        return Arrays.stream(values())
                .filter(reaction -> reaction.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new InvalidProblem(FieldError.of("reaction", "unknown")));
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
