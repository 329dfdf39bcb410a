package dev.cocreate.portal.decisions;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.web.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A decision as it was written down.
 *
 * @param what was decided, in a line
 * @param why Markdown
 * @param traded whose interests gave way
 * @param evidence what it rests on: links and words, Markdown
 * @param about the idea; empty when it is about none, or the idea is gone
 * @param corrects an earlier one that this one stands in for
 * @param correctedBy the latest one that stands in for this one
 * @param author their name; empty once they are erased
 */
public record Decision(
        long id,
        String what,
        String why,
        List<Interest> traded,
        String evidence,
        Optional<About> about,
        OptionalLong corrects,
        OptionalLong correctedBy,
        Optional<String> author,
        Instant decidedAt) {

    public String path() {
        return DecisionsResource.PATH + "/" + id;
    }

    Mark mark() {
        return new Mark(decidedAt, id);
    }

    /** The idea that was decided about. */
    public record About(IdeaId idea, String title, String language) {
        public String path() {
            return "/ideas/" + idea;
        }
    }
}
