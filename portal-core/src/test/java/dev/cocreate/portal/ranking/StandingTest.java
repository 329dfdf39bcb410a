package dev.cocreate.portal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.plugins.PluginScore.Outcome;
import dev.cocreate.portal.scores.Assessment;
import dev.cocreate.portal.scores.IdeaScore;
import dev.cocreate.portal.scores.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Standing of(Double... merits) {
        return Standing.of(Collections.nCopies(merits.length, (short) 0), List.of(merits), 0);
    }

    private static IdeaScore score(double merit, int precedence, Move... moves) {
        var assessment = new Assessment(1, "rice", Map.of(), "", Optional.empty(), Instant.EPOCH);
        return new IdeaScore(
                assessment,
                Outcome.SCORED,
                OptionalDouble.of(merit),
                merit,
                precedence,
                List.of(moves),
                "",
                1,
                Instant.EPOCH);
    }

    @Test
    void whoIsEquallyGoodSharesARank() {
        var standing = of(9.0, 7.0, 7.0, 1.0);

        assertThat(standing.rank(0, 9)).isEqualTo(1);
        assertThat(standing.rank(0, 7)).isEqualTo(2);
        assertThat(standing.rank(0, 1)).isEqualTo(4);
    }

    @Test
    void whatHasPrecedenceStandsFirstWhateverItsScore() {
        var standing = Standing.of(List.of((short) 1, (short) 0, (short) 0), List.of(0.5, 9.0, 7.0), 0);

        assertThat(standing.rank(1, 0.5)).isEqualTo(1);
        assertThat(standing.rank(0, 9)).isEqualTo(2);
        assertThat(standing.rank(score(0.5, 1), new Move("x", 1, 0.1))).isEqualTo(1);
    }

    @Test
    void anInputThatMovesAnIdeaFarMakesItsRankFragile() {
        var standing = of(10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0);
        var fragile = standing.sensitivity(score(8, 0, new Move("confidence", 0.5, 5.5), new Move("reach", 12, 9.5)));
        var stable = standing.sensitivity(score(8, 0, new Move("confidence", 0.7, 7.5), new Move("reach", 11, 9.5)));

        assertThat(fragile.rank()).isEqualTo(3);
        assertThat(fragile.best()).isEqualTo(2);
        assertThat(fragile.worst()).isEqualTo(5);
        assertThat(fragile.fragile()).isTrue();
        assertThat(fragile.furthest())
                .hasValueSatisfying(move -> assertThat(move.input()).isEqualTo("confidence"));
        assertThat(stable.fragile()).isFalse();
        assertThat(stable.worst()).isEqualTo(3);
    }

    @Test
    void anIdeaAloneKeepsItsRank() {
        assertThat(of(5.0).sensitivity(score(5, 0, new Move("x", 1, -5))).isFixed())
                .isTrue();
    }

    /** Against the plain way: put the moved score in its place, sort, and count. */
    @Property(tries = 300)
    void aMovedIdeaStandsWhereSortingWouldPutIt(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 20) Integer> merits,
            @ForAll @IntRange(max = 29) int which,
            @ForAll @IntRange(max = 20) int to) {
        var sorted = merits.stream()
                .map(Integer::doubleValue)
                .sorted(Comparator.reverseOrder())
                .toList();
        var own = sorted.get(which % sorted.size());
        var others = new ArrayList<>(sorted);
        others.remove(own);

        assertThat(of(sorted.toArray(Double[]::new)).rank(score(own, 0), new Move("x", 0, to)))
                .isEqualTo(1 + (int) others.stream().filter(other -> other > to).count());
    }
}
