package dev.cocreate.portal.ideas;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an idea is declined; the answer's words say more. */
public enum DeclineReason {
    DIRECTION,
    TOO_FEW,
    COST,
    /** There is another way to the same end. */
    SOLVED,
    /** It would harm others. */
    HARM,
    IMPOSSIBLE,
    OTHER;

    static Optional<DeclineReason> of(String slug) {
        return Arrays.stream(values())
                .filter(reason -> reason.slug().equals(slug))
                .findFirst();
    }

    /** As it stands in forms, in JSON and in the names of its texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
