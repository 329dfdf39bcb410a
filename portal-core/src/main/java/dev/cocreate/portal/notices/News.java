package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.Ending;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import dev.cocreate.portal.platform.visit.PersonId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people are told: an answer of the team, a comment, that a comment was removed, or that an idea goes on in this one.
 *
 * @param board where the idea is
 * @param proposer who proposed it; empty once they are erased
 * @param status where the answer moved the idea; empty for a comment
 * @param text of the answer or the comment, why it was removed, or the title of the merged idea
 * @param author who wrote or removed it and need not be told; empty once they are erased
 * @param name of the author
 * @param repliedTo the person whom a comment replies to
 * @param ending why and until when, of an answer that declines or retires
 * @param removedFrom the person whose comment was removed
 * @param merged the idea that goes on in this one
 */
record News(
        IdeaId idea,
        String title,
        Board board,
        OptionalLong proposer,
        OptionalLong answer,
        OptionalLong comment,
        Optional<Status> status,
        Saying text,
        OptionalLong author,
        Optional<String> name,
        OptionalLong repliedTo,
        Ending ending,
        OptionalLong removedFrom,
        OptionalLong merged) {

    boolean isRemoval() {
        return removedFrom.isPresent();
    }

    boolean mentions(PersonId person) {
        return text.people().contains(person.value());
    }

    /** Where to read it. */
    String path() {
        return comment.isPresent() ? CommentView.path(idea, comment.getAsLong()) : "/ideas/" + idea;
    }
}
