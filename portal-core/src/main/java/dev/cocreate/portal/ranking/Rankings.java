package dev.cocreate.portal.ranking;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.scores.Assessment;
import dev.cocreate.portal.scores.Assessments;
import dev.cocreate.portal.scores.Scorer;
import dev.cocreate.portal.scores.Scorers;
import dev.cocreate.portal.segments.Segments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts pages of the ranking together. */
@ApplicationScoped
public class Rankings {
    /** Which one is shown to whoever did not choose: the best known. */
    private static final String USUAL = "rice";

    private final Ranking ranking;
    private final Scorers scorers;
    private final Assessments assessments;
    private final Boards boards;
    private final Statuses statuses;
    private final Segments segments;

    @Inject
    Rankings(
            Ranking ranking,
            Scorers scorers,
            Assessments assessments,
            Boards boards,
            Statuses statuses,
            Segments segments) {
        this.ranking = ranking;
        this.scorers = scorers;
        this.assessments = assessments;
        this.boards = boards;
        this.statuses = statuses;
        this.segments = segments;
    }

    /** The scorer that a filter asks for, or the usual one; empty when there is none at all. */
    Optional<Scorer> scorer(RankingFilter filter) {
        if (!filter.scorer().isEmpty()) {
            return Optional.of(scorers.get(filter.scorer()));
        }
        var all = scorers.all();
        return all.stream()
                .filter(scorer -> scorer.id().equals(USUAL))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Empty when there is no scorer at all. */
    public Optional<RankingPage> page(RankingFilter asked, String after) {
        return scorer(asked).map(scorer -> page(asked.by(scorer.id()), scorer, after));
    }

    private RankingPage page(RankingFilter filter, Scorer scorer, String after) {
        var page = ranking.page(filter, after);
        var standing = ranking.standing(filter);
        return new RankingPage(
                filter,
                scorer,
                scorers.all(),
                rows(page.ideas(), standing),
                page.next(),
                standing.size(),
                standing.unscored(),
                standing.unscored() > 0 && after.isBlank() ? ranking.unscored(filter) : List.of(),
                ranking.unassessed(filter),
                boards.all(Sight.everything()),
                statuses.all(),
                segments.all());
    }

    private List<RankingPage.Row> rows(List<RankedIdea> ideas, Standing standing) {
        var givers = assessments.of(ideas.stream()
                .flatMap(idea -> idea.score().assessment().inputs().values().stream())
                .map(Assessment.Given::since)
                .collect(Collectors.toSet()));
        return ideas.stream()
                .map(idea -> new RankingPage.Row(idea, standing.sensitivity(idea.score()), givers))
                .toList();
    }
}
