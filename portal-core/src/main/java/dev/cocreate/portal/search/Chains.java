package dev.cocreate.portal.search;

import dev.cocreate.portal.search.Chain.Step;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The chains that texts and questions run through. */
final class Chains {
    private final Map<Latin, Chain> withSurfaces = each(EnumSet.allOf(Step.class));
    private final Map<Latin, Chain> wholes = each(EnumSet.of(Step.SINGLE_CHARACTERS, Step.STEMS, Step.SURFACES));
    private final Map<Latin, Chain> stemsOnly = each(EnumSet.of(Step.SINGLE_CHARACTERS, Step.PARTS, Step.STEMS));
    private final Map<Latin, Chain> asked = each(EnumSet.of(Step.PARTS, Step.STEMS));
    private final Map<Latin, Chain> askedSurfaces = each(EnumSet.noneOf(Step.class));

    Chain withSurfaces(Latin latin) {
        return Objects.requireNonNull(withSurfaces.get(latin));
    }

    /** The same words without the parts of compounds. */
    Chain wholes(Latin latin) {
        return Objects.requireNonNull(wholes.get(latin));
    }

    Chain stemsOnly(Latin latin) {
        return Objects.requireNonNull(stemsOnly.get(latin));
    }

    /** A question's stems: the whole word first, then its parts. */
    Chain asked(Latin latin) {
        return Objects.requireNonNull(asked.get(latin));
    }

    /** A question's words as written, one for each position. */
    Chain askedSurfaces(Latin latin) {
        return Objects.requireNonNull(askedSurfaces.get(latin));
    }

    void close() {
        for (var chains : List.of(withSurfaces, wholes, stemsOnly, asked, askedSurfaces)) {
            chains.values().forEach(Chain::close);
        }
    }

    private static Map<Latin, Chain> each(EnumSet<Step> steps) {
        var chains = new EnumMap<Latin, Chain>(Latin.class);
        for (var latin : Latin.values()) {
            chains.put(latin, new Chain(latin, steps));
        }
        return chains;
    }
}
