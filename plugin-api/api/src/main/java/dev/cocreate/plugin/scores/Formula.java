package dev.cocreate.plugin.scores;

import dev.cocreate.plugin.Text;
import java.util.HashSet;
import java.util.List;

/**
 * What a scorer tells of itself.
 *
 * @param id the same for ever, since scores are kept under it: lower-case letters, digits and hyphens, at most 40. Where two plugins
 *     have one of the same id, the plugin whose id comes first in the alphabet is asked
 * @param name a few words
 * @param words how it reckons, as the team reads it above the ranking, such as "Value ÷ effort"
 * @param inputs what it needs, in the order of the form: 1 to 12
 * @param higherIsBetter whether the highest score comes first
 * @since 1.0
 */
public record Formula(String id, Text name, Text words, List<Input> inputs, boolean higherIsBetter) {

    private static final int MOST = 12;

    public Formula {
        inputs = List.copyOf(inputs);
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "“%s” cannot be the id of a scorer: lower-case letters, digits and hyphens, at most 40."
                            .formatted(id));
        }
        if (inputs.isEmpty() || inputs.size() > MOST) {
            throw new IllegalArgumentException(
                    "The scorer “%s” has %d inputs; there must be 1 to %d.".formatted(id, inputs.size(), MOST));
        }
        var ids = new HashSet<String>();
        for (var input : inputs) {
            if (!ids.add(input.id())) {
                throw new IllegalArgumentException(
                        "The scorer “%s” has two inputs with the id “%s”.".formatted(id, input.id()));
            }
        }
    }

    /** One of which more is better, as of most. */
    public static Formula of(String id, Text name, Text words, Input... inputs) {
        return new Formula(id, name, words, List.of(inputs), true);
    }
}
