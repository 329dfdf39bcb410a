package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.votes.SpentVotes;
import java.util.Optional;

/**
 * What takes the place of a button that was pressed.
 *
 * @param to where to go on to with scripts off
 * @param asks whether the page has a place for the question why
 * @param form the question; empty when the vote was withdrawn
 * @param spent why there is no vote, when all that the board allows are in use
 */
public record VoteReply(
        VoteButton button, String to, boolean asks, Optional<ReasonForm> form, Optional<SpentVotes> spent) {
    /** There is no vote, and this is why. */
    VoteReply instead(SpentVotes used) {
        return new VoteReply(button, to, asks, form, Optional.of(used));
    }

    public IdeaId idea() {
        return button.idea();
    }
}
