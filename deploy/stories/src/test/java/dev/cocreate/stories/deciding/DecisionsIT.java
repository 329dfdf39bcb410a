package dev.cocreate.stories.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the team decided and why, what would harm customers, and what it bets on. */
class DecisionsIT {
    @Test
    void aDecisionSaysAtWhoseCostAndIsCorrectedByAnother() {
        var idea = Given.idea("Locate every forklift");
        var ada = Web.of(Cast.ada());
        ada.open("/decisions/new?idea=" + idea);
        ada.send(
                "/decisions",
                "what",
                "We do not follow drivers",
                "why",
                "It is **against** the law.",
                "traded",
                "company",
                "evidence",
                "https://example.org/law");
        assertThat(ada.last().status()).isEqualTo(303);
        var page = ada.follow().page();
        var first = ada.last();
        assertThat(page.select("h1").text()).isEqualTo("We do not follow drivers");
        assertThat(page.select(".traded .mark").eachText()).containsExactly("The company");
        assertThat(page.select(".prose strong").text()).isEqualTo("against");
        assertThat(page.select(".meta a").attr("href")).isEqualTo("/ideas/" + idea);
        assertThat(ada.open("/ideas/" + idea).page().select("#deciding li a").eachText())
                .containsExactly("We do not follow drivers");

        var number = Portal.first().one(Long.class, "select id from decision where idea_id = ?", Long.parseLong(idea));
        var form = ada.open("/decisions/new?corrects=" + number);
        assertThat(form.page().select("#why").text()).isEqualTo("It is **against** the law.");
        ada.send("/decisions", "why", "It is against the law **here**.");
        assertThat(ada.follow().text()).contains("/decisions/" + number);
        assertThat(ada.open("/decisions/" + number).page().select(".late a")).hasSize(1);
        assertThat(first.status()).isEqualTo(200);
        assertThatThrownBy(() -> Portal.first().change("update decision set why = 'Because.' where id = ?", number))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> Portal.first().change("delete from decision where id = ?", number))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void decisionsAreFoundByWordsAndByWhoseInterestGaveWay() {
        record("Quince jam for all", "[\"employees\"]");
        record("Quince jelly for none", "[\"customers\", \"partners\"]");

        assertThat(found("q=QUINCE")).containsExactly("Quince jelly for none", "Quince jam for all");
        assertThat(found("q=quince&interest=employees")).containsExactly("Quince jam for all");
        assertThat(found("q=quince%25")).isEmpty();
        assertThat(Web.of(Cast.ada())
                        .open("/decisions?q=quince&interest=partners")
                        .page()
                        .select(".decisions h2")
                        .eachText())
                .containsExactly("Quince jelly for none");
        assertThat(Api.as(Cast.ada()).get("/api/v1/decisions?interest=nobody").status())
                .isEqualTo(422);
    }

    @Test
    void whatCannotBeKeptComesBackAsItWasTyped() {
        var ada = Web.of(Cast.ada());
        ada.open("/decisions/new");

        var again = ada.send("/decisions", "what", "", "why", "Because.", "idea", "987654321");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".faults a").eachAttr("href")).containsExactly("#what", "#idea");
        assertThat(again.page().select("#why").text()).isEqualTo("Because.");
    }

    @Test
    void onlyTheTeamReadsAndWrites() {
        var chen = Web.of(Cast.chen());
        for (var path : new String[] {"/decisions", "/decisions/new", "/decisions/1"}) {
            assertThat(Web.ofSomebody().open(path).status()).isEqualTo(401);
            assertThat(chen.open(path).status()).isEqualTo(403);
        }
        assertThat(Api.as(Cast.chen()).get("/api/v1/decisions").status()).isEqualTo(403);
        assertThat(Api.as(Cast.chen())
                        .put("/api/v1/ideas/" + Given.idea("Wider aisles") + "/harm", "{\"harm\": \"None.\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatWouldHarmCustomersIsMarkedForTheTeamAndForOthersOnlyIfItSaysSo() {
        var idea = Given.idea(Cast.ben(), "Sell our address lists", "", "", "harmful");
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/" + idea);
        ada.send("/ideas/" + idea + "/harm", "harm", "People trusted us with them.");
        assertThat(ada.last().status()).isEqualTo(303);

        assertThat(ada.open("/ideas/" + idea).page().select(".stance.harm").text())
                .contains("People trusted us with them.");
        assertThat(ada.open("/ideas?tag=harmful").page().select(".mark.harm")).hasSize(1);
        assertThat(ada.open("/decisions")
                        .page()
                        .select("section:has(#harmful) a")
                        .eachText())
                .contains("Sell our address lists");
        for (var path : new String[] {"/ideas/" + idea, "/ideas?tag=harmful", "/api/v1/ideas/" + idea}) {
            assertThat(Api.withoutKey().get(path).text())
                    .doesNotContain("People trusted us", "mark harm", "stance harm");
        }

        ada.open("/ideas/" + idea);
        ada.send("/ideas/" + idea + "/harm", "harm", "People trusted us with them.", "public", "true");
        assertThat(Web.ofSomebody()
                        .open("/ideas/" + idea)
                        .page()
                        .select(".stance.harm")
                        .text())
                .contains("People trusted us with them.");

        ada.open("/ideas/" + idea);
        ada.send("/ideas/" + idea + "/harm", "then", "clear");
        assertThat(ada.open("/ideas/" + idea).page().select(".stance.harm")).isEmpty();
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select facts::text from event where kind = 'HarmFlagged' and idea_id = ? order by id",
                                Long.parseLong(idea)))
                .hasSize(3)
                .noneMatch(facts -> facts.contains("trusted"));
    }

    @Test
    void aBetIsOfTheTeamAndEverybodyReadsWhatItBelieves() {
        var bet = Given.idea(Cast.ada(), "Deliver by night", "", "", "wager");
        var wish = Given.idea(Cast.ben(), "Deliver by boat", "", "", "wager");
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/" + bet);
        var again = ada.send("/ideas/" + bet + "/bet", "hypothesis", " ");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[name=hypothesis]").attr("aria-invalid"))
                .isEqualTo("true");

        ada.send("/ideas/" + bet + "/bet", "hypothesis", "Half of the shops order after eight.");

        var page = Web.ofSomebody().open("/ideas/" + bet).page();
        assertThat(page.select(".wanted").text()).as("votes are not asked for").contains("It is our bet.");
        assertThat(page.select(".stance.bet").text()).isEqualTo("Our bet Half of the shops order after eight.");
        assertThat(Web.ofSomebody()
                        .open("/ideas?tag=wager")
                        .page()
                        .select(".mark.bet")
                        .eachText())
                .containsExactly("Our bet");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + bet).json().getString("hypothesis"))
                .isEqualTo("Half of the shops order after eight.");
        Given.vote(bet, Cast.chen());
        assertThat(ada.open("/ideas/" + wish).page().select("#deciding [name=hypothesis]"))
                .isEmpty();
        assertThat(Api.as(Cast.ada())
                        .put("/api/v1/ideas/" + wish + "/bet", "{\"hypothesis\": \"Boats are cheap.\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aBetIsTickedWhereAnIdeaIsProposedAndEdited() {
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/new");
        var again = ada.send("/ideas", "title", "Umbrellas for couriers", "bet", "true", "hypothesis", " ");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".faults a").eachAttr("href")).containsExactly("#hypothesis");
        assertThat(again.page().select("#bet").hasAttr("checked")).isTrue();

        assertThat(ada.send("/ideas", "hypothesis", "Dry couriers are quick.").status())
                .isEqualTo(303);

        assertThat(ada.follow().page().select(".stance.bet").text()).isEqualTo("Our bet Dry couriers are quick.");
        var path = "/ideas/"
                + Portal.first()
                        .one(String.class, "select max(id)::text from idea where title = 'Umbrellas for couriers'");
        var form = ada.open(path + "/edit").page();
        assertThat(form.select("#bet").hasAttr("checked")).isTrue();
        assertThat(form.select("#hypothesis").text()).isEqualTo("Dry couriers are quick.");
        ada.send(path + "/edit", "hypothesis", "Dry couriers stay.");
        assertThat(ada.follow().page().select(".stance.bet").text()).contains("Dry couriers stay.");
        ada.post(path + "/edit", "title=Umbrellas+for+couriers&csrf=" + ada.csrf());
        assertThat(ada.open(path).page().select(".stance.bet")).isEmpty();

        var chen = Web.of(Cast.chen());
        assertThat(chen.open("/ideas/new").page().select("[name=bet]")).isEmpty();
        assertThat(chen.post("/ideas", "title=Stolen+bet&bet=true&hypothesis=Mine&csrf=" + chen.csrf())
                        .status())
                .isEqualTo(403);
        assertThat(ada.open("/ideas/" + Given.idea("Raincoats for couriers") + "/edit")
                        .page()
                        .select("[name=bet]"))
                .isEmpty();
    }

    private static void record(String what, String traded) {
        var kept = Api.as(Cast.ada())
                .post(
                        "/api/v1/decisions",
                        "{\"what\": \"" + what + "\", \"why\": \"So we said.\", \"traded\": " + traded + "}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    private static List<String> found(String query) {
        return Api.as(Cast.ada()).get("/api/v1/decisions?" + query).items().stream()
                .map(item -> item.getString("what"))
                .toList();
    }
}
