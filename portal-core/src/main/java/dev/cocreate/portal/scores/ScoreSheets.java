package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Known;
import dev.cocreate.portal.ideas.IdeaView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Puts together what scorers say of one idea. */
@ApplicationScoped
public class ScoreSheets {
    private final Scorers scorers;
    private final Assessments assessments;
    private final KnownFigures known;

    @Inject
    ScoreSheets(Scorers scorers, Assessments assessments, KnownFigures known) {
        this.scorers = scorers;
        this.assessments = assessments;
        this.known = known;
    }

    /** Those that are gone are there only if they have said something. */
    public ScoreSheet of(IdeaView idea) {
        var scores = assessments.scores(idea.id());
        var figures = known.of(idea.id());
        return new ScoreSheet(
                idea,
                scorers.all().stream()
                        .filter(scorer -> scorer.available() || scores.containsKey(scorer.id()))
                        .map(scorer -> {
                            var score = Optional.ofNullable(scores.get(scorer.id()));
                            var form = AssessmentForm.of(scorer, score.map(IdeaScore::assessment), figures, "");
                            return new ScoreSheet.Line(scorer, score, form);
                        })
                        .toList());
    }

    /** One line of it. */
    ScoreSheet.Line line(IdeaView idea, Scorer scorer, String to) {
        var score = Optional.ofNullable(assessments.scores(idea.id()).get(scorer.id()));
        var form = AssessmentForm.of(scorer, score.map(IdeaScore::assessment), known.of(idea.id()), to);
        return new ScoreSheet.Line(scorer, score, form);
    }

    /** What the portal knows of the idea. */
    public Map<Known, Double> known(IdeaView idea) {
        return known.of(idea.id());
    }
}
