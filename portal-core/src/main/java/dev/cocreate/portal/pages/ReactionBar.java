package dev.cocreate.portal.pages;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.reactions.Reaction;
import dev.cocreate.portal.reactions.ReactionTally;
import java.util.Optional;

/**
 * The reactions to a comment, each a button.
 *
 * @param pressed the one that was pressed just now
 */
public record ReactionBar(IdeaId idea, long comment, ReactionTally tally, Optional<Reaction> pressed) {
    public static ReactionBar of(IdeaId idea, CommentView comment) {
        return new ReactionBar(idea, comment.id(), comment.reactions(), Optional.empty());
    }

    /** Its id on the page, so that a reply can take its place. */
    public String elementId() {
        return "reactions-" + comment;
    }

    /** The id of a button, by which it keeps the focus when it takes another place. */
    public String elementId(Reaction reaction) {
        return "react-" + comment + "-" + reaction.slug();
    }

    /** Where they are pressed. */
    public String address() {
        return CommentView.path(idea, comment) + "/reactions";
    }
}
