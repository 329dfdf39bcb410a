package dev.cocreate.portal.reports;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.mentions.Saying;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An idea or a comment that somebody wants the team to look at.
 *
 * @param id of its first open report, by which it is decided
 * @param title of the idea
 * @param language of the title, as a BCP 47 tag
 * @param comment the comment; empty when it is about the idea itself
 * @param text what was reported
 * @param author who wrote it; empty once they are erased
 * @param reports all that are open, the first one first
 */
public record ReportedThing(
        long id,
        IdeaId idea,
        String title,
        String language,
        OptionalLong comment,
        Saying text,
        Optional<String> author,
        List<Report> reports) {

    /** Where it stands. */
    public String path() {
        return comment.isPresent() ? CommentView.path(idea, comment.getAsLong()) : "/ideas/" + idea;
    }

    /**
     * One report.
     *
     * @param by name of whoever made it; empty once they are erased
     */
    public record Report(Optional<String> by, Concern concern, String words, Instant madeAt) {}
}
