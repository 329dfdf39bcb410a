package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.ideas.IdeaId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What followers are told: an answer of the team or a comment, and one of the two.
 *
 * @param board where the idea is
 * @param proposer who proposed it; empty once they are erased
 * @param status where the answer moved the idea; empty for a comment
 * @param text Markdown
 * @param author who wrote it and need not be told; empty once they are erased
 * @param name of the author
 * @param repliedTo the person whom a comment replies to
 */
record News(
        IdeaId idea,
        String title,
        Board board,
        OptionalLong proposer,
        OptionalLong answer,
        OptionalLong comment,
        Optional<Status> status,
        String text,
        OptionalLong author,
        Optional<String> name,
        OptionalLong repliedTo) {

    /** Where to read it. */
    String path() {
        return "/ideas/" + idea + (comment.isPresent() ? "#comment-" + comment.getAsLong() : "");
    }
}
