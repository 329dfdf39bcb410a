package dev.cocreate.stories.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An argument in numbers that everybody of the team can follow. */
class RankingIT {
    private static String idea(String title, String tag) {
        return Given.idea(Cast.ben(), title, "", "", tag);
    }

    private static String rice(double reach, double impact, double confidence, double effort) {
        return "{\"reach\": %s, \"impact\": %s, \"confidence\": %s, \"effort\": %s}"
                .formatted(reach, impact, confidence, effort);
    }

    @Test
    void aNewPortalHasTheFiveScores() {
        assertThat(Api.as(Cast.ada()).get("/api/v1/scorers").items())
                .extracting(scorer -> scorer.getString("id"))
                .contains("rice", "ice", "value-effort", "wsjf", "opportunity");
        assertThat(Api.asOperator().get("/api/v1/plugins/scores").json().getString("state"))
                .isEqualTo("running");
    }

    @Test
    void theRankingShowsWhatEachPlaceIsMadeOf() {
        var second = idea("Second in rank", "ranked");
        var first = idea("First in rank", "ranked");
        var third = idea("Third in rank", "ranked");
        idea("Nobody assessed this", "ranked");
        Scored.by("rice", second, rice(500, 2, 0.8, 2)); // 400
        Scored.by("rice", first, rice(900, 1, 1, 2)); // 450
        Scored.by("rice", third, rice(100, 1, 0.5, 1)); // 50

        var page = Web.of(Cast.ada()).open("/ranking?scorer=rice&tag=ranked").page();

        assertThat(page.select(".ranked h2").eachText())
                .containsExactly("First in rank", "Second in rank", "Third in rank");
        assertThat(page.select(".ranked .rank b").eachText()).containsExactly("1", "2", "3");
        assertThat(page.select(".ranked .of .number").eachText()).containsExactly("450", "400", "50.0");
        assertThat(page.select(".formula").text()).isEqualTo("RICE = Reach × impact × confidence ÷ effort");
        assertThat(page.select(".unassessed").text()).contains("1 idea is not assessed yet");
        var row = page.select("#idea-" + first);
        assertThat(row.select(".ingredients").text())
                .contains("Reach 900 people", "Impact medium (1)", "Confidence 100%", "Effort 2 person-months");
        assertThat(row.select(".sensitive").text()).contains("stable", "Rank 1 to 2", "Would fall to rank 2 if");
        assertThat(row.select(".who tbody tr:first-child").text()).contains("Ada Okafor", "720 people: rank 2");
        assertThat(page.select("#idea-" + third + " .sensitive").text()).contains("Keeps its rank");
    }

    @Test
    void whatOutranksEveryScoreStandsFirstAndSaysSo() {
        var low = idea("Low and first", "outranked");
        Scored.by("ice", low, "{\"impact\": 1, \"confidence\": 1, \"ease\": 1}");
        Scored.by("ice", idea("High and second", "outranked"), "{\"impact\": 9, \"confidence\": 9, \"ease\": 9}");
        Api.as(Cast.ada()).put("/api/v1/ideas/" + low + "/harm", "{\"harm\": \"It would wake the children.\"}");

        var page = Web.of(Cast.ada()).open("/ranking?scorer=ice&tag=outranked").page();

        assertThat(page.select(".ranked h2").eachText()).containsExactly("Low and first", "High and second");
        assertThat(page.select(".ranked .rank b").eachText()).containsExactly("1", "2");
        assertThat(page.select("#idea-" + low + " .first").text()).startsWith("Harms customers");
        Api.as(Cast.ada()).delete("/api/v1/ideas/" + low + "/harm");
        assertThat(Web.of(Cast.ada())
                        .open("/ranking?scorer=ice&tag=outranked")
                        .page()
                        .select(".ranked h2")
                        .eachText())
                .containsExactly("High and second", "Low and first");
    }

    @Test
    void theApiTellsTheSameAsThePage() {
        var one = idea("Told by the API", "told");
        Scored.by("opportunity", one, "{\"importance\": 9, \"satisfaction\": 3}");
        Scored.by("opportunity", idea("Told after it", "told"), "{\"importance\": 5, \"satisfaction\": 9}");

        var ranking = Api.as(Cast.ada())
                .get("/api/v1/ranking?scorer=opportunity&tag=told")
                .json();

        assertThat(ranking.getInt("ranked")).isEqualTo(2);
        var best = ranking.getJsonArray("items").getJsonObject(0);
        assertThat(best.getInt("rank")).isEqualTo(1);
        assertThat(best.getJsonNumber("score").doubleValue()).isEqualTo(15);
        assertThat(best.getJsonObject("idea").getString("id")).isEqualTo(one);
        assertThat(best.getJsonArray("moved")).hasSize(4);
        assertThat(best.getJsonObject("assessment").getString("author")).isEqualTo("Ada Okafor");
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select facts->>'scorer' from event where kind = 'IdeaAssessed' and idea_id = ?::bigint",
                                one))
                .containsExactly("opportunity");
    }

    @Test
    void whatThePortalKnowsIsOfferedAndMarkedUntilSomebodySaysOtherwise() {
        var idea = Given.idea("Wanted by three");
        Given.votes(idea, 3);
        var form = "/ideas/" + idea + "/scores/rice";
        var ada = Web.of(Cast.ada());

        var page = ada.open(form).page();
        assertThat(page.select("#input-reach").val()).isEqualTo("3");
        assertThat(page.select(".from-portal").text()).contains("The portal knows: 3");
        assertThat(page.select("#input-effort").val()).isEmpty();
        assertThat(ada.send(form, "input-impact", "2", "input-confidence", "80", "input-effort", "1.5")
                        .status())
                .isEqualTo(303);
        assertThat(ada.open("/ideas/" + idea).page().select("#score-rice .from").text())
                .isEqualTo("from votes of a year");

        ada.open(form);
        ada.send(form, "input-reach", "5", "note", "Two more asked by phone.");
        var after = ada.open(form).page();
        assertThat(after.select(".assessed > ol > li")).hasSize(2);
        assertThat(after.select(".assessed > ol > li:first-child").text())
                .contains("Reach 5 people", "Two more asked by phone.");
        assertThat(after.select(".assessed > ol > li:first-child .from")).isEmpty();
    }

    @Test
    void whoComesSecondIsToldAndKeepsWhatTheyTyped() {
        var idea = Given.idea("Assessed by two at once");
        var form = "/ideas/" + idea + "/scores/value-effort";
        var ada = Web.of(Cast.ada());
        var dalia = Web.of(Cast.dalia());
        ada.open(form);
        dalia.open(form);
        ada.send(form, "input-value", "8", "input-effort", "2");
        assertThat(dalia.send(form, "input-value", "3", "input-effort", "6").status())
                .as("there was none when she looked")
                .isEqualTo(422);

        var told = dalia.last().page();
        assertThat(told.select(".faults").text()).contains("Ada Okafor assessed this");
        assertThat(told.select("#input-value").val()).isEqualTo("3");
        assertThat(told.select(".assessed").text()).contains("Value 8");

        assertThat(dalia.send(form).status()).isEqualTo(303);
        assertThat(Api.as(Cast.ada())
                        .get("/api/v1/ideas/" + idea + "/scores")
                        .items()
                        .get(0)
                        .getJsonNumber("score")
                        .doubleValue())
                .isEqualTo(0.5);
    }

    @Test
    void aNumberThatIsNoneIsNamedAndNothingIsLost() {
        var idea = Given.idea("Assessed with faults");
        var form = "/ideas/" + idea + "/scores/rice";
        var ada = Web.of(Cast.ada());
        ada.open(form);
        var answer = ada.send(form, "input-reach", "many", "input-confidence", "120", "input-effort", "2");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#input-reach-fault").text()).contains("must be a number");
        assertThat(answer.page().select("#input-confidence-fault").text()).contains("between 0 and 100");
        assertThat(answer.page().select("#input-impact-fault").text()).contains("fill this in");
        assertThat(answer.page().select("#input-reach").val()).isEqualTo("many");
        assertThat(answer.page().select("#input-effort").val()).isEqualTo("2");

        assertThat(Scored.assess("rice", idea, "{\"reach\": \"4\", \"luck\": 7}")
                        .faults())
                .contains("inputs.reach", "inputs.impact", "inputs.luck");
        assertThat(Scored.assess("nothing", idea, "{}").status()).isEqualTo(404);
        assertThat(Scored.assess("rice", "987654321", "{}").status()).isEqualTo(404);
        assertThat(ada.open("/ranking?scorer=nothing").status()).isEqualTo(404);
        assertThat(ada.open("/ranking?scorer=rice&after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void whatNobodyAssessedComesOneAfterTheOther() {
        var less = idea("Less wanted", "queue");
        var more = idea("More wanted", "queue");
        Given.votes(more, 2);
        Given.votes(less, 1);
        var ada = Web.of(Cast.ada());

        ada.open("/ranking/next?scorer=value-effort&tag=queue");
        ada.follow();
        assertThat(ada.last().page().select("header a").text()).contains("More wanted");
        var form = "/ideas/" + more + "/scores/value-effort";
        ada.send(form, "input-value", "8", "input-effort", "2");
        ada.follow();
        ada.follow();
        assertThat(ada.last().page().select("header a").text()).contains("Less wanted");
        var skip = ada.last().page().select(".buttons a.button").attr("href");
        ada.open(skip);
        assertThat(ada.last().header("Location")).contains("/ranking?scorer=value-effort&tag=queue");
    }

    @Test
    void allPagesTogetherHaveEachIdeaOnce() {
        for (var i = 0; i < 53; i++) {
            Scored.by(
                    "ice",
                    idea("One of many", "pages"),
                    "{\"impact\": %d, \"confidence\": 5, \"ease\": 5}".formatted(1 + i % 10));
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = Api.as(Cast.ada())
                    .get("/api/v1/ranking?scorer=ice&tag=pages&after=" + next)
                    .json();
            page.getJsonArray("items")
                    .getValuesAs(JsonObject.class)
                    .forEach(item -> seen.add(item.getJsonObject("idea").getString("id")));
            next = page.isNull("next") ? "" : page.getString("next");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void theFileHasEverythingAndNoFormula() {
        Scored.by("wsjf", idea("=SUM(A1:A9)", "filed"), "{\"value\": 13, \"urgency\": 8, \"risk\": 3, \"size\": 8}");
        var file = Web.of(Cast.ada()).open("/ranking/export.csv?scorer=wsjf&tag=filed");

        assertThat(file.header("Content-Disposition")).contains("ranking.csv");
        assertThat(List.of(file.text().split("\r\n")))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0))
                        .startsWith("rank,best,worst,fragile,idea,title")
                        .contains("value,urgency,risk,size"))
                .satisfies(lines -> assertThat(lines.get(1)).contains("'=SUM(A1:A9)", ",3,13,8,3,8,no,Ada Okafor"));
    }

    @Test
    void noCustomerFindsAScore() {
        var idea = Given.idea("Scored behind closed doors");
        Scored.by("value-effort", idea, "{\"value\": 9, \"effort\": 1}");
        var chen = Web.of(Cast.chen());

        assertThat(chen.open("/ideas/" + idea).page().select(".scores, .scored"))
                .isEmpty();
        assertThat(chen.open("/ideas/" + idea + "/scores").status()).isEqualTo(403);
        assertThat(Api.as(Cast.chen()).get("/api/v1/ideas/" + idea + "/scores").status())
                .isEqualTo(403);
        assertThat(Api.as(Cast.chen()).get("/api/v1/ranking").status()).isEqualTo(403);
        assertThat(Api.as(Cast.chen()).get("/api/v1/scorers").status()).isEqualTo(403);
    }
}
