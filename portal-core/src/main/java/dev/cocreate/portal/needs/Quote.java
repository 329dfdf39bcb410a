package dev.cocreate.portal.needs;

import dev.cocreate.portal.behalf.EvidenceKind;
import dev.cocreate.portal.ideas.IdeaId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sentence of somebody that tells of a need.
 *
 * @param who name of whoever said it; empty when nobody knows
 * @param account the company that they speak for
 * @param idea where it was said, unless the team heard it elsewhere
 * @param kind from where the team heard it
 * @param pinnedBy name of who of the team pinned it; empty once they are erased
 */
public record Quote(
        long id,
        NeedId need,
        Source source,
        String words,
        Optional<String> who,
        Optional<String> account,
        Optional<IdeaId> idea,
        Optional<EvidenceKind> kind,
        Optional<String> pinnedBy,
        Instant pinnedAt) {

    /** Where the words stand. */
    public enum Source {
        REASON,
        NEED,
        COMMENT,
        HEARD;

        static Optional<Source> find(String slug) {
            return Stream.of(values())
                    .filter(source -> source.slug().equals(slug))
                    .findFirst();
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
