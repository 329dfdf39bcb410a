package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusApiIT {
    @Test
    void theTeamMovesAnIdeaAndSaysWhy() {
        var id = Given.idea("Export invoices");

        var moved = move(Cast.ada(), id, "planned", "In **spring**.");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().getString("status")).isEqualTo("planned");
        var page = Api.withoutKey().get("/ideas/" + id).page();
        assertThat(page.select(".answer strong").text()).isEqualTo("spring");
        assertThat(page.select(".answer").text()).contains("Ada Okafor");
    }

    @Test
    void everyMoveIsAnEventWithItsWay() {
        var id = Given.idea("Export invoices");
        move(Cast.ada(), id, "review", "We are looking into it.");
        move(Cast.ada(), id, "shipped", "It is there.");

        assertThat(moves(id)).containsExactly("open > review (review)", "review > shipped (shipped)");
    }

    @Test
    void aCustomerDecidesNothing() {
        var id = Given.idea(Cast.ben(), "Export invoices");

        assertThat(move(Cast.ben(), id, "planned", "Please!").status()).isEqualTo(403);
        assertThat(Api.withoutKey()
                        .put("/api/v1/ideas/" + id + "/status", "{\"status\": \"planned\", \"answer\": \"Please!\"}")
                        .status())
                .isEqualTo(401);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("status"))
                .isEqualTo("open");
    }

    @Test
    void nothingIsDecidedInSilence() {
        var id = Given.idea("Export invoices");

        for (var silence : new String[] {"", "  ", "\\u200b"}) {
            var answer = move(Cast.ada(), id, "declined", silence);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.faults()).containsExactly("answer");
        }
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("status"))
                .isEqualTo("open");
        assertThat(moves(id)).isEmpty();
    }

    @Test
    void aStatusThatIsNotThereIsAFaultOfItsField() {
        var id = Given.idea("Export invoices");

        var answer = move(Cast.ada(), id, "someday", "Perhaps.");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("status");
    }

    @Test
    void aShippedIdeaCannotBeDeclinedOnlyRetired() {
        var id = Given.idea("Export invoices");
        move(Cast.ada(), id, "shipped", "It is there.");

        assertThat(move(Cast.ada(), id, "declined", "After all, no.").status()).isEqualTo(409);
        assertThat(move(Cast.ada(), id, "retired", "Nobody used it.").status()).isEqualTo(200);
    }

    private static Answer move(Person team, String idea, String status, String answer) {
        return Api.as(team)
                .put(
                        "/api/v1/ideas/" + idea + "/status",
                        "{\"status\": \"" + status + "\", \"answer\": \"" + answer + "\", \"reason\": \"other\"}");
    }

    private static List<String> moves(String idea) {
        return Portal.first()
                .find(
                        String.class,
                        "select (facts->>'from') || ' > ' || (facts->>'to') || ' (' || (facts->>'kind') || ')'"
                                + " from event where kind = 'IdeaAnswered' and idea_id = ? order by id",
                        Long.parseLong(idea));
    }
}
