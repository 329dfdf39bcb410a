package dev.cocreate.plugin.scores;

import dev.cocreate.plugin.Text;
import java.util.Optional;

/**
 * A number that a person of the team gives. There is no value to begin with, so that nobody assesses by pressing a button.
 *
 * @param id the same for ever: lower-case letters, digits and hyphens, at most 40
 * @param label a word or two
 * @param help a sentence that says how to find the number; may be empty
 * @param scale which numbers it can be
 * @param known what the portal may offer for it
 * @since 1.0
 */
public record Input(String id, Text label, Text help, Scale scale, Optional<Known> known) {

    public Input {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "“%s” cannot be the id of an input: lower-case letters, digits and hyphens, at most 40."
                            .formatted(id));
        }
    }

    public static Input of(String id, Text label, Scale scale) {
        return new Input(id, label, Text.none(), scale, Optional.empty());
    }

    /** The same with a sentence of help. */
    public Input help(Text help) {
        return new Input(id, label, help, scale, known);
    }

    /** The same, for which the portal offers what it knows. */
    public Input known(Known known) {
        return new Input(id, label, help, scale, Optional.of(known));
    }
}
