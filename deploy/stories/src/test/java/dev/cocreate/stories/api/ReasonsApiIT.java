package dev.cocreate.stories.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a vote means is part of it: said with it or later, changed, and gone with it. */
class ReasonsApiIT {
    @Test
    void aReasonIsKeptChangedAndGoesWithTheVote() {
        var id = Given.idea("Export invoices");

        said(
                vote(Cast.chen(), id, "{\"importance\": \"critical\", \"reason\": \"close the month\"}"),
                "critical",
                "close the month");
        said(vote(Cast.chen(), id, "{\"importance\": \"nice\"}"), "nice", "close the month");
        said(vote(Cast.chen(), id, "{\"reason\": \"close the year\"}"), "nice", "close the year");
        said(vote(Cast.chen(), id, "{}"), "nice", "close the year");
        assertThat(Api.as(Cast.chen())
                        .put("/api/v1/ideas/" + id + "/vote")
                        .json()
                        .getInt("votes"))
                .isEqualTo(1);
        assertThat(votes(Cast.ada(), id).get(0).getString("reason")).isEqualTo("close the year");
        assertThat(split(id)).isEqualTo("1 0 0");

        Api.as(Cast.chen()).delete("/api/v1/ideas/" + id + "/vote");

        assertThat(votes(Cast.ada(), id)).isEmpty();
        assertThat(split(id)).isEqualTo("0 0 0");
        Given.vote(id, Cast.chen());
        var again = votes(Cast.ada(), id).get(0);
        assertThat(again.get("reason")).isEqualTo(JsonValue.NULL);
        assertThat(again.get("importance")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void aReasonIsTakenBackByAnEmptyOne() {
        var id = Given.idea("Export invoices");
        vote(Cast.chen(), id, "{\"reason\": \"close the month\"}");

        assertThat(vote(Cast.chen(), id, "{\"reason\": \" \"}").json().get("reason"))
                .isEqualTo(JsonValue.NULL);
    }

    @Test
    void repeatingItIsNoEventAndTheLogHoldsNoWords() {
        var id = Given.idea("Export invoices");

        for (var i = 0; i < 3; i++) {
            vote(Cast.chen(), id, "{\"importance\": \"important\", \"reason\": \"close the month\"}");
        }

        var logged = Portal.first()
                .find(
                        String.class,
                        "select facts::text from event where kind = 'VoteExplained' and idea_id = ?",
                        Long.parseLong(id));
        assertThat(logged).hasSize(1).first().asString().contains("important").doesNotContain("month");
        assertThat(split(id)).isEqualTo("0 1 0");
    }

    @Test
    void whatCannotBeTakenIsNamedAndNoVoteIsCast() {
        var id = Given.idea("Export invoices");

        var refused = vote(Cast.chen(), id, "{\"importance\": \"urgent\", \"reason\": \"" + "x".repeat(501) + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("importance", "reason");
        assertThat(vote(Cast.chen(), id, "{\"reason\": 7}").faults()).containsExactly("reason");
        assertThat(vote(Cast.chen(), id, "[").status()).isEqualTo(400);
        assertThat(Api.as(Cast.chen())
                        .send("PUT", "/api/v1/ideas/" + id + "/vote", "text/plain", BodyPublishers.ofString("now"))
                        .status())
                .isEqualTo(415);
        assertThat(votes(Cast.ada(), id)).isEmpty();
    }

    @Test
    void aDecidedIdeaIsNoLongerAskedAbout() {
        var id = Given.idea("Export invoices");
        Given.vote(id, Cast.chen());
        Given.status(id, "declined", "It would not help most of you.");

        assertThat(vote(Cast.chen(), id, "{\"reason\": \"close the month\"}").status())
                .isEqualTo(409);
    }

    @Test
    void theTeamReadsNamesAndOnlyAdministratorsAddresses() {
        var id = Given.idea("Export invoices");
        vote(Cast.chen(), id, "{\"reason\": \"close the month\"}");

        assertThat(votes(Cast.ada(), id).get(0).getString("name"))
                .isEqualTo(Cast.chen().name());
        assertThat(votes(Cast.ada(), id).get(0)).doesNotContainKey("email");
        assertThat(votes(Cast.dalia(), id).get(0).getString("email"))
                .isEqualTo(Cast.chen().email());
        assertThat(Api.as(Cast.ben()).get(path(id)).status()).isEqualTo(403);
        assertThat(Api.withoutKey().get(path(id)).status()).isEqualTo(401);
        assertThat(Api.as(Cast.ada()).get(path("987654321")).status()).isEqualTo(404);
    }

    @Test
    void votesComePageByPage() {
        var id = Given.idea("Export invoices");
        Given.votes(id, 7);

        var names = new ArrayList<String>();
        var next = "0";
        while (!next.isEmpty()) {
            var page = Api.as(Cast.ada()).get(path(id) + "?limit=3&after=" + next);
            names.addAll(page.items("name"));
            next = page.json().isNull("next") ? "" : page.json().getString("next");
        }

        assertThat(names).hasSize(7).doesNotHaveDuplicates();
        assertThat(Api.as(Cast.ada()).get(path(id) + "?limit=0").faults()).containsExactly("limit");
        assertThat(Api.as(Cast.ada()).get(path(id) + "?limit=many").faults()).containsExactly("limit");
        assertThat(Api.as(Cast.ada()).get(path(id) + "?after=x").status()).isEqualTo(400);
    }

    private static Answer vote(Person person, String id, String body) {
        return Api.as(person).put("/api/v1/ideas/" + id + "/vote", body);
    }

    private static void said(Answer answer, String importance, String reason) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().getBoolean("voted")).isTrue();
        assertThat(answer.json().getInt("votes")).isEqualTo(1);
        assertThat(answer.json().getString("importance")).isEqualTo(importance);
        assertThat(answer.json().getString("reason")).isEqualTo(reason);
    }

    private static List<JsonObject> votes(Person reader, String id) {
        return Api.as(reader).get(path(id)).items();
    }

    private static String path(String id) {
        return "/api/v1/ideas/" + id + "/votes";
    }

    private static String split(String id) {
        return Portal.first()
                .one(
                        String.class,
                        "select nice || ' ' || important || ' ' || critical from idea where id = ?",
                        Long.parseLong(id));
    }
}
