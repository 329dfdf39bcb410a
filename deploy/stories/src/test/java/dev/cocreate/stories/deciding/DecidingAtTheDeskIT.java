package dev.cocreate.stories.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said when many ideas are answered at once, and what lies on top of the desk. */
class DecidingAtTheDeskIT {
    private static final String BULK = "/api/v1/ideas/bulk";

    @Test
    void manyAreDeclinedForAReasonAndUntilADayAndThatIsUndone() {
        var one = Given.idea("A moat around the depot");
        var two = Given.idea("A drawbridge for the depot");
        Api.as(Cast.ada())
                .put(
                        "/api/v1/ideas/" + two + "/status",
                        "{\"status\": \"planned\", \"answer\": \"Yes.\", \"due\": \"2031-06-30\", \"confidence\": \"low\"}");
        Portal.first().change("update idea set place = 7.5 where id = ?", Long.parseLong(two));
        var before = List.of(state(one), state(two));

        assertThat(send(declined(one, two)).faults()).containsExactly("reason");
        assertThat(send(declined(one, two).add("reason", "cost").add("lookAgain", "2020-01-01"))
                        .faults())
                .containsExactly("lookAgain");
        assertThat(List.of(state(one), state(two))).isEqualTo(before);
        var made = send(declined(one, two).add("reason", "cost").add("lookAgain", "2031-04-01"));

        assertThat(made.status()).as(made.text()).isEqualTo(200);
        for (var idea : List.of(one, two)) {
            var answer = Api.withoutKey()
                    .get("/api/v1/ideas/" + idea + "/answers")
                    .items()
                    .get(0);
            assertThat(answer.getString("reason")).isEqualTo("cost");
            assertThat(answer.getString("lookAgain")).isEqualTo("2031-04-01");
            assertThat(state(idea)).isEqualTo("declined 2031-04-01");
        }
        assertThat(days(two)).containsExactly("2031-06-30", "none");

        var undone = Api.as(Cast.ada())
                .post(BULK + "/" + made.json().getString("id") + "/undo", "")
                .json();

        assertThat(undone.getInt("restored")).isEqualTo(2);
        assertThat(List.of(state(one), state(two))).isEqualTo(before);
        assertThat(days(two)).containsExactly("2031-06-30");
    }

    @Test
    void anUndoLeavesADayThatWasSaidMeanwhile() {
        var idea = Given.idea("A weathercock on the depot");
        var made = send(bulk(idea).add("status", "planned").add("answer", "We build it."));
        Portal.first().change("update idea set place = -1 where id = ?", Long.parseLong(idea));
        var ada = Web.of(Cast.ada());
        ada.open("/roadmap");
        ada.send("/roadmap/" + idea + "/outlook", "due", "2031-06-30");
        assertThat(ada.last().status()).isEqualTo(303);

        var undone = Api.as(Cast.ada())
                .post(BULK + "/" + made.json().getString("id") + "/undo", "")
                .json();

        assertThat(undone.getJsonArray("kept").toString()).contains("[\"outlook\"]");
        assertThat(state(idea)).startsWith("planned 2031-06-30");
    }

    @Test
    void theFormOfManyAsksForAReasonAndKeepsWhatWasTyped() {
        Given.idea(Cast.ben(), "A portcullis for the depot", "", "", "portcullis");
        var ada = Web.of(Cast.ada());
        ada.open("/desk?tag=portcullis");

        ada.send("/desk/changes", "all", "true", "status", "declined", "answer", "No.", "lookAgain", "2031-04-01");

        assertThat(ada.last().status()).isEqualTo(422);
        assertThat(ada.last().page().select(".change .faults a").eachAttr("href"))
                .containsExactly("#reason");
        assertThat(ada.last().page().select("#lookAgain").val()).isEqualTo("2031-04-01");
        assertThat(ada.send("/desk/changes", "reason", "direction").status()).isEqualTo(303);
        assertThat(ada.follow().page().select(".just-made").text()).contains("1 idea changed");
    }

    @Test
    void whatIsDueAgainLiesInTheInboxUntilItIsAnswered() {
        var idea = Given.idea(Cast.ben(), "A watchtower for the depot", "", "", "watchtower");
        Given.idea(Cast.ben(), "A lantern for the watchtower", "", "", "watchtower");
        send(declined(idea).add("reason", "too-few").add("lookAgain", "2031-04-01"));
        var ada = Web.of(Cast.ada());
        assertThat(titles(ada.open("/desk?tag=watchtower"))).containsExactly("A lantern for the watchtower");

        Portal.first()
                .change(
                        "update idea set look_again_at = current_date, look_again_due = true where id = ?",
                        Long.parseLong(idea));

        var inbox = ada.open("/desk?tag=watchtower");
        assertThat(titles(inbox))
                .containsExactlyInAnyOrder("A watchtower for the depot", "A lantern for the watchtower");
        assertThat(inbox.page().select("#idea-" + idea + " .mark").eachText()).containsExactly("Time to look again");
        assertThat(titles(ada.open("/desk?tag=watchtower&again=yes"))).containsExactly("A watchtower for the depot");
        Given.status(idea, "planned", "Now it is time.");
        assertThat(titles(ada.open("/desk?tag=watchtower"))).containsExactly("A lantern for the watchtower");
    }

    @Test
    void whatWouldHarmCustomersLiesOnTopWhateverTheOrderAndOnEveryPage() {
        for (var i = 0; i < 60; i++) {
            var idea = Given.idea(Cast.chen(), "Ramparts " + i, "", "", "ramparts");
            if (i % 2 == 0) {
                Api.as(Cast.ada()).put("/api/v1/ideas/" + idea + "/harm", "{\"harm\": \"Nobody gets out.\"}");
            }
        }
        var ada = Web.of(Cast.ada());
        for (var sort : List.of("oldest", "newest", "wanted")) {
            var first = ada.open("/desk?tag=ramparts&sort=" + sort);
            var next = ada.open(first.page().select(".desk-list a.button").attr("href"));

            assertThat(first.page().select(".pile li:has(.mark.harm)")).hasSize(30);
            assertThat(titles(first)).hasSize(50).doesNotContainAnyElementsOf(titles(next));
            assertThat(first.page().select(".pile li:nth-child(n+31) .mark.harm"))
                    .isEmpty();
            assertThat(titles(next)).hasSize(10);
        }
    }

    @Test
    void decisionsAndHarmComeAlongWithAMergeAndGoBack() {
        var wish = Given.idea(Cast.ben(), "A trapdoor for the depot");
        var other = Given.idea(Cast.chen(), "A pit below the depot");
        var ada = Api.as(Cast.ada());
        ada.put("/api/v1/ideas/" + wish + "/harm", "{\"harm\": \"People would fall.\"}");
        ada.post(
                "/api/v1/decisions",
                "{\"what\": \"No pits\", \"why\": \"They are deep.\", \"idea\": \"" + wish + "\"}");
        var team = Web.of(Cast.ada());

        ada.put("/api/v1/ideas/" + wish + "/merge", "{\"into\": \"" + other + "\"}");

        var page = team.open("/ideas/" + other).page();
        assertThat(page.select(".stance.harm").text()).contains("People would fall.");
        assertThat(page.select("#deciding li a").eachText()).containsExactly("No pits");

        ada.delete("/api/v1/ideas/" + wish + "/merge");

        assertThat(team.open("/ideas/" + other).page().select(".stance.harm, #deciding li"))
                .isEmpty();
        assertThat(team.open("/ideas/" + wish).page().select(".stance.harm")).hasSize(1);
    }

    private static JsonObjectBuilder declined(String... ideas) {
        return bulk(ideas).add("status", "declined").add("answer", "Not now.");
    }

    private static JsonObjectBuilder bulk(String... ideas) {
        return Json.createObjectBuilder().add("ideas", Json.createArrayBuilder(List.of(ideas)));
    }

    private static Answer send(JsonObjectBuilder change) {
        return Api.as(Cast.ada()).post(BULK, change.build().toString());
    }

    /** Status, the days and how sure the team is, and the place on the roadmap. */
    private static String state(String idea) {
        return Portal.first()
                .one(
                        String.class,
                        "select concat_ws(' ', s.slug, i.look_again_at, i.due, i.confidence, i.promised - i.due, i.place)"
                                + " from idea i join status s on s.id = i.status_id where i.id = ?",
                        Long.parseLong(idea));
    }

    private static List<String> days(String idea) {
        return Portal.first()
                .find(
                        String.class,
                        "select coalesce(due::text, 'none') from outlook_change where idea_id = ? order by id",
                        Long.parseLong(idea));
    }

    private static List<String> titles(Answer desk) {
        return desk.page().select(".pile h2").eachText();
    }
}
