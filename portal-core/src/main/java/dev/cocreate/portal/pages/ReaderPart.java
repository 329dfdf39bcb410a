package dev.cocreate.portal.pages;

import dev.cocreate.portal.behalf.GivenEvidence;
import dev.cocreate.portal.demand.Question;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.votes.VotesLeft;
import java.util.List;
import java.util.Optional;

/**
 * What an idea's page holds for this reader and not for everybody.
 *
 * @param mayWithdraw whether it is theirs and nobody else took part
 * @param reason the question why, for whoever voted and can still say so
 * @param still whether they still need it, when their vote is a year old
 * @param left what they may still vote for on its board, when that has a budget
 * @param behind the reasons behind the votes, for the team
 * @param backed who stands behind it, and what was said on behalf of whom, for the team
 */
public record ReaderPart(
        boolean mayWithdraw,
        Optional<ReasonForm> reason,
        Optional<Question> still,
        Optional<VotesLeft> left,
        Optional<ReasonsPage> behind,
        Optional<BackedPart> backed) {
    static final ReaderPart NONE = new ReaderPart(
            false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Who stands behind an idea, as the team reads it. */
    public record BackedPart(IdeaView idea, Backings.BackedIdea backed, List<GivenEvidence> evidence) {}
}
