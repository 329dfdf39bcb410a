package dev.cocreate.portal.scores;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.ConflictProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** The way of an assessment: checked, reckoned by the scorer's plugin before any transaction, and then kept, whatever came of the reckoning. */
@ApplicationScoped
public class Assessing {
    private final Scorers scorers;
    private final KnownFigures known;
    private final Reckoning reckoning;
    private final Assessments assessments;

    @Inject
    Assessing(Scorers scorers, KnownFigures known, Reckoning reckoning, Assessments assessments) {
        this.scorers = scorers;
        this.known = known;
        this.reckoning = reckoning;
        this.assessments = assessments;
    }

    /**
     * Keeps what somebody thinks of an idea that they may see.
     *
     * @param seen the newest assessment that they knew of, 0 for none; empty if they do not care
     */
    public void assess(IdeaId idea, String scorerId, AssessmentDraft draft, OptionalLong seen, Visitor team) {
        var scorer = scorers.get(scorerId);
        if (!scorer.available()) {
            throw new ConflictProblem(
                    "scorer-not-available", "The plugin of this scorer does not run, so that nothing can be reckoned.");
        }
        var checked = draft.checked(scorer);
        assessments.write(idea, checked, known.of(idea), seen, reckoning.of(scorer, checked.values()), team);
    }
}
