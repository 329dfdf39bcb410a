package dev.cocreate.portal.pages;

import dev.cocreate.portal.behalf.GivenEvidence;
import dev.cocreate.portal.demand.Question;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.merging.MergedIdea;
import dev.cocreate.portal.platform.text.Html;
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
 * @param merged what was merged into it, for the team
 * @param backed who stands behind it, and what was said on behalf of whom, for the team
 * @param team what else is for the team alone
 * @param waiting what they said that waits for the team
 */
public record ReaderPart(
        boolean mayWithdraw,
        Optional<ReasonForm> reason,
        Optional<Question> still,
        Optional<VotesLeft> left,
        Optional<ReasonsPage> behind,
        List<MergedIdea> merged,
        Optional<BackedPart> backed,
        Optional<TeamPart> team,
        List<Html> waiting) {
    static final ReaderPart NONE = new ReaderPart(
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Who stands behind an idea, as the team reads it. */
    public record BackedPart(IdeaView idea, Backings.BackedIdea backed, List<GivenEvidence> evidence) {}
}
