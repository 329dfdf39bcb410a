package dev.cocreate.portal.changes;

import dev.cocreate.portal.ideas.IdeaId;
import java.util.List;

/**
 * A change that was made.
 *
 * @param id 0 when it changed nothing, so that there is nothing to undo
 * @param ideas how many were changed
 * @param undone whether it was undone
 * @param gone how many of them were deleted before it was undone
 * @param kept those that an undo left as they are
 */
public record MadeChange(long id, int ideas, boolean undone, int gone, List<Kept> kept) {
    static MadeChange of(long id, int ideas) {
        return new MadeChange(id, ideas, false, 0, List.of());
    }

    /** How many are again what they were. */
    public int restored() {
        return undone ? ideas - gone - kept.size() : 0;
    }

    /**
     * An idea that an undo left as it is.
     *
     * @param reasons what somebody did to it meanwhile: {@code answered}, {@code moved}, {@code tagged}, {@code assigned}, {@code hung}
     */
    public record Kept(IdeaId idea, String title, String language, List<String> reasons) {}
}
