package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VotesApiIT {
    @Test
    void sayingItTwiceChangesNothing() {
        var id = Given.idea("Export invoices");

        for (var i = 0; i < 2; i++) {
            assertTally(Api.as(Cast.ben()).put(vote(id)), id, 1, true);
        }
        for (var i = 0; i < 2; i++) {
            assertTally(Api.as(Cast.ben()).delete(vote(id)), id, 0, false);
        }
    }

    @Test
    void eachPersonsVoteIsTheirOwn() {
        var id = Given.idea("Export invoices");
        Api.as(Cast.ben()).put(vote(id));

        assertTally(Api.as(Cast.chen()).put(vote(id)), id, 2, true);
        assertTally(Api.as(Cast.ben()).delete(vote(id)), id, 1, false);
        assertThat(Api.as(Cast.chen()).get("/api/v1/ideas/" + id).json().getBoolean("voted"))
                .isTrue();
        assertThat(Api.as(Cast.ben()).get("/api/v1/ideas/" + id).json().getBoolean("voted"))
                .isFalse();
    }

    @Test
    void sixteenParallelEqualVotesLeaveOneRowAndACounterOfOne() {
        var id = Given.idea("Export invoices");
        var ben = Api.as(Cast.ben());

        var statuses = IntStream.range(0, 16)
                .mapToObj(i -> i)
                .parallel()
                .map(i -> ben.put(vote(id)).status())
                .toList();

        assertThat(statuses).hasSize(16).containsOnly(200);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getInt("votes"))
                .isEqualTo(1);
        assertThat(count("select count(*) from vote where idea_id = ?", id)).isEqualTo(1);
        assertThat(count("select count(*) from event where kind = 'VoteCast' and idea_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aDecidedIdeaTakesNoMoreVotesAndKeepsThoseItHas() {
        var id = Given.idea("Export invoices");
        Given.vote(id, Cast.ben());
        Given.status(id, "shipped", "It is there.");

        assertThat(Api.as(Cast.chen()).put(vote(id)).status()).isEqualTo(409);
        assertThat(Api.as(Cast.ben()).delete(vote(id)).status()).isEqualTo(409);
        assertTally(Api.as(Cast.ben()).put(vote(id)), id, 1, true);
    }

    @Test
    void nobodyVotesWithoutAKeyOrForNothing() {
        var id = Given.idea("Export invoices");

        assertThat(Api.withoutKey().put(vote(id)).status()).isEqualTo(401);
        assertThat(Api.as(Cast.ben()).put(vote("987654321")).status()).isEqualTo(404);
        assertThat(Api.as(Cast.ben()).put(vote("export")).status()).isEqualTo(404);
    }

    private static String vote(String id) {
        return "/api/v1/ideas/" + id + "/vote";
    }

    private static void assertTally(Answer answer, String id, int votes, boolean voted) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("id")).isEqualTo(id);
        assertThat(answer.json().getInt("votes")).isEqualTo(votes);
        assertThat(answer.json().getBoolean("voted")).isEqualTo(voted);
    }

    private static int count(String query, String id) {
        return Portal.first().one(Integer.class, query, Long.parseLong(id));
    }
}
