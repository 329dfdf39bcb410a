package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import java.util.Optional;

/**
 * What takes the place of a button that was pressed.
 *
 * @param to where to go on to with scripts off
 * @param asks whether the page has a place for the question why
 * @param form the question; empty when the vote was withdrawn
 */
public record VoteReply(VoteButton button, String to, boolean asks, Optional<ReasonForm> form) {
    public IdeaId idea() {
        return button.idea();
    }
}
