package dev.cocreate.portal.comments;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.reactions.ReactionTally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A comment as it is read.
 *
 * @param parent what it replies to, if it is a reply
 * @param author their name; empty once they are erased, or withdrew it
 * @param team whether the team wrote it
 * @param mine whether the reader did
 * @param text nothing once it is gone
 * @param editedAt when it was changed in a way that readers should know of
 * @param gone what stands in its place, when its words were taken away
 * @param replies the oldest first; always empty for a reply
 */
public record CommentView(
        long id,
        OptionalLong parent,
        Optional<String> author,
        boolean team,
        boolean mine,
        Saying text,
        Instant writtenAt,
        Optional<Instant> editedAt,
        Optional<Gone> gone,
        ReactionTally reactions,
        List<CommentView> replies) {

    /** How a comment is found by its address wherever in the threads it stands. */
    public static String path(IdeaId idea, long comment) {
        return "/ideas/" + idea + "/comments/" + comment;
    }

    /**
     * Why there are no words any more.
     *
     * @param reason the team's, for a comment that it removed; empty when its author withdrew it
     * @param words what was removed, for its author and the team alone
     */
    public record Gone(Optional<String> reason, Optional<Saying> words) {
        /** In one word, for programs. */
        public String slug() {
            return reason.isPresent() ? "removed" : "withdrawn";
        }
    }
}
