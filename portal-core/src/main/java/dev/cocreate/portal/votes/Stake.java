package dev.cocreate.portal.votes;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.util.Optional;

/**
 * What somebody's vote means to them.
 *
 * @param importance how much they need it; empty when they did not say
 * @param reason what it would let them do, one line of at most 500 characters; empty when they did not say
 */
public record Stake(Optional<Importance> importance, Optional<String> reason) {
    private static final int LONGEST = 500;

    public static Stake none() {
        return new Stake(Optional.empty(), Optional.empty());
    }

    /** As it was typed or sent; names every field at fault. A reason without words takes an earlier one back. */
    public static Stake checked(Optional<String> importance, Optional<String> reason) {
        var fields = new Fields();
        var known = importance.flatMap(Importance::find);
        if (importance.isPresent() && known.isEmpty()) {
            fields.refuse(FieldError.of("importance", "unknown"));
        }
        var words = reason.map(typed -> fields.line("reason", typed, 0, LONGEST));
        fields.done();
        return new Stake(known, words);
    }
}
