package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.problems.Fields;
import java.util.Optional;

/**
 * Whether somebody of the team calls an idea of the team its bet.
 *
 * @param hypothesis what the team believes; a bet needs it, and what is none has none
 */
public record BetDraft(boolean isBet, String hypothesis) {
    /** An idea like others. */
    public static final BetDraft NONE = new BetDraft(false, "");

    private static final int LONGEST = 500;

    Optional<String> checked(Fields fields) {
        return isBet ? Optional.of(fields.line("hypothesis", hypothesis, 1, LONGEST)) : Optional.empty();
    }

    /** What was checked before. */
    Optional<String> clean() {
        return checked(new Fields());
    }
}
