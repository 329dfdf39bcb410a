package dev.cocreate.portal.scores;

import dev.cocreate.portal.ideas.IdeaView;
import java.util.List;
import java.util.Optional;

/** What every scorer says of an idea, and the forms to assess it anew. */
public record ScoreSheet(IdeaView idea, List<Line> lines) {
    /**
     * One scorer.
     *
     * @param score empty while nobody has assessed the idea by it
     */
    public record Line(Scorer scorer, Optional<IdeaScore> score, AssessmentForm form) {}
}
