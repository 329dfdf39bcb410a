package dev.cocreate.portal.merging;

import dev.cocreate.portal.ideas.IdeaId;
import java.time.Instant;
import java.util.Optional;

/**
 * An idea that was merged into another one, as the team sees it there.
 *
 * @param language of the title, as a BCP 47 tag
 * @param into the one it was merged into, which may have been merged in turn
 * @param votes how many it had of its own
 * @param mergedBy name of whoever merged it; empty once they are erased
 */
public record MergedIdea(
        IdeaId id, String title, String language, IdeaId into, int votes, Instant mergedAt, Optional<String> mergedBy) {
    /** Where the merge is undone. */
    public String undo() {
        return "/ideas/" + id + "/merge/undo";
    }
}
