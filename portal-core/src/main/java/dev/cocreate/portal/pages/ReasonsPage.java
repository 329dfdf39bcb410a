package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.votes.ReasonPage;
import dev.cocreate.portal.votes.ReasonedVote;
import dev.cocreate.portal.votes.Split;
import java.util.List;
import java.util.Optional;

/**
 * The reasons behind the votes of an idea, the newest first.
 *
 * @param next address of those that follow
 */
public record ReasonsPage(IdeaView idea, Split split, List<ReasonedVote> reasons, Optional<String> next) {
    static ReasonsPage of(IdeaView idea, Split split, ReasonPage page) {
        return new ReasonsPage(
                idea, split, page.items(), page.next().map(place -> idea.path() + "/reasons?after=" + place));
    }

    public boolean isEmpty() {
        return reasons.isEmpty() && split.isEmpty();
    }
}
