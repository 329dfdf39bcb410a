package dev.cocreate.stories.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A no has a reason, and perhaps a day on which the team looks again. */
class DeclineIT {
    @Test
    void everybodyReadsTheReasonAndTheDay() {
        var asker = Cast.stranger("Thekla");
        var idea = Given.idea(asker, "A fax for every desk");

        var answer = decline(idea, "\"reason\": \"too-few\", \"lookAgain\": \"2031-04-01\"");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(Web.ofSomebody()
                        .open("/ideas/" + idea)
                        .page()
                        .select(".answer .ending span")
                        .eachText())
                .containsExactly("Too few people need it.", "We look at it again on 1 April 2031.");
        assertThat(Web.ofSomebody()
                        .open("/outcomes?kind=declined")
                        .page()
                        .select(".outcomes .ending")
                        .eachText())
                .anyMatch(text -> text.contains("Too few people need it."));
        var told = Api.withoutKey()
                .get("/api/v1/ideas/" + idea + "/answers")
                .items()
                .get(0);
        assertThat(told.getString("reason")).isEqualTo("too-few");
        assertThat(told.getString("lookAgain")).isEqualTo("2031-04-01");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Postbox.newestTo(asker))
                        .hasValueSatisfying(letter -> assertThat(letter)
                                .contains(
                                        "Too few people need it.",
                                        "We look at it again on 1 April 2031.",
                                        "Not now.")));
    }

    @Test
    void aNoWithoutAReasonComesBackAsItWasTyped() {
        var idea = Given.idea("A pager for every desk");
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/" + idea);

        var again = ada.send(
                "/ideas/" + idea + "/status",
                "status",
                "declined",
                "answer",
                "Not this year.",
                "reason",
                "",
                "lookAgain",
                "2020-01-01");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#answering .faults a").eachAttr("href"))
                .containsExactly("#reason", "#lookAgain");
        assertThat(again.page().select("#answering [name=answer]").text()).isEqualTo("Not this year.");
        assertThat(again.page().select("#answering [name=lookAgain]").val()).isEqualTo("2020-01-01");
        assertThat(decline(idea, "\"reason\": \"because\"").faults()).containsExactly("reason");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + idea).json().getString("status"))
                .isEqualTo("open");
    }

    @Test
    void whenItsDayComesTheIdeaIsTheTeamsAgainOnce() {
        var idea = Given.idea("A telex for every desk");
        decline(idea, "\"reason\": \"cost\", \"lookAgain\": \"2031-04-01\"");
        assertThat(isBack(idea)).isFalse();

        Portal.first().change("update idea set look_again_at = current_date where id = ?", Long.parseLong(idea));
        await().atMost(Duration.ofSeconds(60)).until(() -> isBack(idea));

        assertThat(Portal.first()
                        .one(
                                Integer.class,
                                "select count(*) from event where kind = 'LookAgainCameDue' and idea_id = ?",
                                Long.parseLong(idea)))
                .isEqualTo(1);
        Given.status(idea, "planned", "Now it is time.");
        assertThat(isBack(idea)).isFalse();
    }

    @Test
    void whatIsRetiredHasALastDay() {
        var idea = Given.idea("A carbon copy for every desk");
        Given.status(idea, "shipped", "It is there.");
        Api.as(Cast.ada())
                .put(
                        "/api/v1/ideas/" + idea + "/status",
                        "{\"status\": \"retired\", \"answer\": \"Nobody used it.\", \"sunset\": \"2031-12-31\"}");

        assertThat(Web.ofSomebody()
                        .open("/ideas/" + idea)
                        .page()
                        .select(".answer > .ending")
                        .text())
                .isEqualTo("It is there until 31 December 2031.");
    }

    private static boolean isBack(String idea) {
        return Portal.first().one(Boolean.class, "select look_again_due from idea where id = ?", Long.parseLong(idea));
    }

    private static Answer decline(String idea, String more) {
        return Api.as(Cast.ada())
                .put(
                        "/api/v1/ideas/" + idea + "/status",
                        "{\"status\": \"declined\", \"answer\": \"Not now.\", " + more + "}");
    }
}
