package dev.cocreate.benchmark.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VotersTest {
    private static final Seed SEED = new Seed(42);

    @ParameterizedTest
    @EnumSource
    void thereAreExactlyAsManyVotesAsTheSizeSays(DataSize size) {
        var voters = Voters.draw(size, SEED);
        var votes = IntStream.range(0, size.ideas()).map(idea -> voters.of(idea).length);
        assertThat(votes.sum()).isEqualTo(size.votes());
        assertThat(voters.of(size.topIdea())).hasSize(size.votesOfTopIdea());
    }

    @ParameterizedTest
    @EnumSource(names = {"M", "L"})
    void mostIdeasHaveFewVotesAndFewHaveMany(DataSize size) {
        var votes = Voters.votesPerIdea(size, SEED.of("votes"));
        Arrays.sort(votes);
        assertThat(votes[votes.length / 2]).isEqualTo(4);
        assertThat(votes[votes.length * 99 / 100]).isBetween(80, 110);
        assertThat(votes[votes.length - 1]).isEqualTo(size.votesOfTopIdea());
    }

    @Test
    void nobodyVotesTwiceForAnIdeaOrForMoreThanTwoThousand() {
        var voters = Voters.draw(DataSize.L, SEED);
        var ballots = new int[DataSize.L.people()];
        for (var idea = 0; idea < DataSize.L.ideas(); idea++) {
            var each = voters.of(idea);
            assertThat(Arrays.stream(each).distinct().count()).isEqualTo(each.length);
            for (var person : each) {
                ballots[person]++;
            }
        }
        assertThat(Arrays.stream(ballots).max().orElseThrow()).isBetween(1_000, 2_000);
        assertThat(Arrays.stream(ballots).min().orElseThrow()).isPositive();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(Voters.draw(DataSize.S, SEED).of(7))
                .isEqualTo(Voters.draw(DataSize.S, new Seed(42)).of(7));
    }
}
