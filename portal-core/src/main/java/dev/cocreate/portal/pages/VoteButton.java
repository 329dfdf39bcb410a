package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.votes.Tally;

/**
 * The button with which one idea is wanted, or no longer.
 *
 * @param title of the idea, for those who only hear the button
 * @param closed whether the idea is decided, so that the count can only be read
 */
public record VoteButton(IdeaId idea, String title, Tally tally, boolean closed) {
    static VoteButton of(IdeaView idea, Tally tally) {
        return new VoteButton(
                idea.id(), idea.title(), tally, idea.status().kind().isFinal());
    }

    /** Its id on the page, so that a reply can take its place. */
    public String elementId() {
        return "vote-" + idea.value();
    }
}
