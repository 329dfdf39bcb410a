package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.ideas.IdeaId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody was told.
 *
 * @param title of the idea
 * @param language of the title, as a BCP 47 tag
 * @param status where the team moved the idea; empty for a comment
 * @param comment its id; empty for an answer
 * @param name of whoever wrote it; empty once they are erased
 * @param reply whether the comment replies to this reader
 * @param words its beginning, without markup
 */
public record NoticeView(
        long id,
        IdeaId idea,
        String title,
        String language,
        Optional<Status> status,
        OptionalLong comment,
        Optional<String> name,
        boolean reply,
        String words,
        Instant at,
        boolean unread) {

    /** Where to read all of it. */
    public String path() {
        return "/ideas/" + idea + (comment.isPresent() ? "#comment-" + comment.getAsLong() : "");
    }
}
