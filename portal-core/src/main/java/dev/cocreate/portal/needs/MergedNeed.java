package dev.cocreate.portal.needs;

import java.time.Instant;
import java.util.Optional;

/**
 * A need that was merged into another one, as the team sees it there.
 *
 * @param language of the statement, as a BCP 47 tag
 * @param into the one it was merged into, which may have been merged in turn
 * @param ideas how many are its own
 * @param mergedBy name of whoever merged it; empty once they are erased
 */
public record MergedNeed(
        NeedId id,
        String statement,
        String language,
        NeedId into,
        int ideas,
        Instant mergedAt,
        Optional<String> mergedBy) {
    /** Where the merge is undone. */
    public String undo() {
        return "/needs/" + id + "/merge/undo";
    }
}
