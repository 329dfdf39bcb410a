package dev.cocreate.portal.notices;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody was told.
 *
 * @param title of the idea
 * @param language of the title, as a BCP 47 tag
 * @param duty what concerns this reader as one of the team, as its name in the database
 * @param status where the team moved the idea; empty for a comment
 * @param comment its id; empty for an answer
 * @param entry of the changelog that ships the idea
 * @param name of whoever wrote it; empty once they are erased
 * @param reply whether the comment replies to this reader
 * @param mention whether it speaks to this reader by name
 * @param removal whether the team removed this reader's comment
 * @param merged whether another idea goes on in this one
 * @param words its beginning, without markup; for a removal why, for a merge the title of the other idea
 */
public record NoticeView(
        long id,
        IdeaId idea,
        String title,
        String language,
        Optional<String> duty,
        Optional<Status> status,
        OptionalLong comment,
        OptionalLong entry,
        Optional<String> name,
        boolean reply,
        boolean mention,
        boolean removal,
        boolean merged,
        String words,
        Instant at,
        boolean unread) {

    /** The text that says what happened, without the name of whoever did it. */
    public String key() {
        if (entry.isPresent()) {
            return "notices.entry";
        }
        if (duty.isPresent()) {
            return "duties.notice." + duty.get().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (merged) {
            return "notices.merged";
        }
        if (removal) {
            return "notices.removed";
        }
        return mention ? "notices.mentioned" : reply ? "notices.replied" : "notices.commented";
    }

    /** Where to read all of it. */
    public String path() {
        if (entry.isPresent()) {
            return "/changelog/" + entry.getAsLong();
        }
        if (duty.filter("QUARANTINED"::equals).isPresent()) {
            return "/me/waiting";
        }
        return comment.isPresent() ? CommentView.path(idea, comment.getAsLong()) : "/ideas/" + idea;
    }
}
