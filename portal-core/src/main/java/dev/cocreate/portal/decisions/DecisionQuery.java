package dev.cocreate.portal.decisions;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.web.Mark;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which decisions.
 *
 * @param words that stand in them, as they were typed
 * @param interest that gave way
 */
public record DecisionQuery(String words, Optional<Interest> interest, Optional<Mark> after) {
    /** Reads an address; 422 for an interest that is none. */
    public static DecisionQuery parse(String words, String interest, String after) {
        var known = interest.isBlank() ? Optional.<Interest>empty() : Interest.of(interest);
        if (known.isEmpty() && !interest.isBlank()) {
            throw new InvalidProblem(FieldError.of("interest", "unknown"));
        }
        return new DecisionQuery(words.strip(), known, Mark.parse(after));
    }

    public boolean isNarrowed() {
        return !words.isEmpty() || interest.isPresent();
    }

    String address() {
        return DecisionsResource.PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&interest="
                + interest.map(Interest::slug).orElse("");
    }
}
