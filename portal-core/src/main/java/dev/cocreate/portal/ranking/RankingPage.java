package dev.cocreate.portal.ranking;

import dev.cocreate.plugin.scores.Input;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.scores.Assessment;
import dev.cocreate.portal.scores.Scorer;
import dev.cocreate.portal.segments.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ranking by one scorer.
 *
 * @param scorers all there are
 * @param next address of the page that follows
 * @param ranked how many have a rank
 * @param unscored some of those that were assessed and could not be reckoned
 * @param unassessed how many nobody has assessed; not counted beyond {@link Ranking#COUNTED} and one
 */
public record RankingPage(
        RankingFilter filter,
        Scorer scorer,
        List<Scorer> scorers,
        List<Row> rows,
        Optional<String> next,
        int ranked,
        int unscoredIdeas,
        List<RankedIdea> unscored,
        int unassessed,
        List<Board> boards,
        List<Status> statuses,
        List<Segment> segments) {

    /** Whether more wait than are counted. */
    public boolean isEndless() {
        return unassessed > Ranking.COUNTED;
    }

    public int most() {
        return Ranking.COUNTED;
    }

    /**
     * An idea in its place.
     *
     * @param givers the assessments that its numbers are from, by id
     */
    public record Row(RankedIdea ranked, Sensitivity sensitivity, Map<Long, Assessment> givers) {
        /** What was given for an input, unless the formula did not have it then. */
        public Optional<Assessment.Given> given(Input input) {
            return Optional.ofNullable(ranked.score().assessment().inputs().get(input.id()));
        }

        /** In which assessment it was given. */
        public Optional<Assessment> giver(Assessment.Given given) {
            return Optional.ofNullable(givers.get(given.since()));
        }
    }
}
