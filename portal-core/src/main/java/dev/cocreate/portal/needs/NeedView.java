package dev.cocreate.portal.needs;

import java.time.Instant;
import java.util.Optional;

/**
 * A need as it is read.
 *
 * @param language of the words, as a BCP 47 tag
 * @param author name of who stated it; empty once they are erased
 * @param ideas how many are under it
 * @param people how many stand behind these, each once, of whichever segment was asked for, as it was counted last
 * @param accounts for how many companies they speak
 * @param version counts its changes
 */
public record NeedView(
        NeedId id,
        String statement,
        String description,
        String language,
        Horizon horizon,
        NeedState state,
        Optional<String> author,
        Instant statedAt,
        int ideas,
        int people,
        int accounts,
        int version) {

    /** Its page, relative to the portal. */
    public String path() {
        return "/needs/" + id;
    }

    /** Something in the statement that sounds like a solution. */
    public Optional<String> solution() {
        return SolutionWords.in(statement);
    }

    public NeedDraft draft() {
        return new NeedDraft(statement, description, horizon.slug(), state.slug());
    }
}
