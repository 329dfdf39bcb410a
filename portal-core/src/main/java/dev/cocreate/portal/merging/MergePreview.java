package dev.cocreate.portal.merging;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.platform.problems.Problem;
import java.util.Optional;

/**
 * What would become of two ideas if one were merged into the other.
 *
 * @param samePeople how many of the merged idea's voters voted for the other one too
 * @param followers how many chose by hand to follow the merged idea
 * @param narrower whether fewer people may see the other one
 * @param refusal why it cannot be done
 */
public record MergePreview(
        IdeaView idea, IdeaView into, int samePeople, int followers, boolean narrower, Optional<Problem> refusal) {
    /** How many votes the other idea gets. */
    public int votesAlong() {
        return idea.votes() - samePeople;
    }

    /** How many votes the other idea will have. */
    public int votesThen() {
        return into.votes() + votesAlong();
    }
}
