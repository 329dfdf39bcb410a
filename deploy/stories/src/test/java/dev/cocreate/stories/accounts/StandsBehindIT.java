package dev.cocreate.stories.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandsBehindIT {
    @Test
    void anAccountCountsOnceAndCurrenciesStandApart() {
        Company.is("behind-e", "{\"name\": \"Euro\", \"revenue\": 100000, \"currency\": \"EUR\"}");
        Company.is("behind-u", "{\"name\": \"Dollar\", \"revenue\": 70000, \"currency\": \"USD\"}");
        var idea = Given.idea("Wanted by two of the same company");
        for (var i = 1; i <= 3; i++) {
            var person = new Person("Euro " + i, "euro" + i + "@behind.example", "CUSTOMER");
            Company.has("behind-e", person, "user");
            Given.vote(idea, person);
        }
        Given.vote(idea, Cast.customer(1));
        var browser = Web.of(Cast.ada());

        var backing = Company.awaitVotes(idea, 4);
        assertThat(backing.getInt("accounts")).isEqualTo(1);
        assertThat(backing.getString("onlyRole")).isEqualTo("user");
        assertThat(backing.getJsonObject("roles").getInt("unknown")).isEqualTo(1);
        assertThat(backing.getJsonArray("revenue").getJsonObject(0).getInt("amount"))
                .isEqualTo(100000);
        var behind = browser.open("/ideas/" + idea).page().select("#backed").text();
        assertThat(behind).contains("1,000 EUR", "Only users have spoken");

        var dollars = new Person("Dollar", "dollar@behind.example", "CUSTOMER");
        Company.has("behind-u", dollars, "buyer");
        Given.vote(idea, dollars);
        Company.awaitVotes(idea, 5);

        behind = browser.open("/ideas/" + idea).page().select("#backed").text();
        assertThat(behind).contains("1,000 EUR", "700 USD").doesNotContain("1,700", "have spoken");

        Company.is("behind-u", "{\"name\": \"Dollar\", \"revenue\": 90000, \"currency\": \"USD\"}");
        Company.awaitBacking(
                idea,
                "everybody",
                now -> now.getJsonArray("revenue").getJsonObject(1).getInt("amount") == 90000);
        Api.as(dollars).delete("/api/v1/ideas/" + idea + "/vote");
        assertThat(Company.awaitVotes(idea, 4).getJsonArray("revenue")).hasSize(1);
    }

    @Test
    void theTeamVotesForACustomerWithEvidence() {
        Company.is("behalf-1", "{\"name\": \"Behalf Ltd\"}");
        var idea = Given.idea("Wanted on the telephone");
        var browser = Web.of(Cast.ada());
        browser.open("/ideas/" + idea + "/on-behalf");
        var faulty = browser.send(
                "/ideas/" + idea + "/on-behalf", "email", "nobody", "kind", "other", "link", "javascript:alert(1)");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.page().select(".faults a").eachText()).containsExactly("Their e-mail", "Link");

        browser.send(
                "/ideas/" + idea + "/on-behalf",
                "email",
                "caller@behalf.example",
                "name",
                "Calla Caller",
                "account",
                "behalf-1",
                "role",
                "buyer",
                "kind",
                "call",
                "words",
                "She needs it by the audit.",
                "link",
                "https://crm.example/calls/7");
        assertThat(browser.last().status()).as(browser.last().text()).isEqualTo(303);

        var backed = browser.open("/ideas/" + idea).page().select("#backed");
        assertThat(backed.text())
                .contains("Calla Caller wants it", "She needs it by the audit.", "Behalf Ltd", "Call", "heard by Ada");
        assertThat(backed.select("a[href=https://crm.example/calls/7]")).hasSize(1);
        assertThat(Company.awaitVotes(idea, 1).getJsonObject("roles").getInt("buyer"))
                .isEqualTo(1);
        assertThat(Web.of(Cast.ben()).open("/ideas/" + idea).text())
                .doesNotContain("audit", "Behalf Ltd", "Calla", "crm.example");
        var actor = Portal.first()
                .one(
                        String.class,
                        "select p.email from event e join person p on p.id = e.acted_by where e.kind = 'VoteCast' and e.idea_id = ?",
                        Long.parseLong(idea));
        assertThat(actor).isEqualTo(Cast.ada().email());

        Given.status(idea, "planned", "It comes.");
        Given.vote(idea, Cast.chen());
        assertThat(letters("caller@behalf.example")).isEmpty();
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select 'due' from vote v join person p on p.id = v.person_id where p.email = ? and v.due_at is not null",
                                "caller@behalf.example"))
                .as("nor are they asked next year")
                .isEmpty();
    }

    @Test
    void theTeamProposesForACustomerWhoWantsToHearOfIt() {
        var browser = Web.of(Cast.ada());
        browser.open("/ideas/on-behalf");
        assertThat(browser.send("/ideas/on-behalf", "email", "hearer@behalf.example", "account", "no-such", "title", "")
                        .page()
                        .select(".faults")
                        .text())
                .contains("Title");
        browser.send(
                "/ideas/on-behalf",
                "email",
                "hearer@behalf.example",
                "name",
                "Hearer",
                "account",
                "",
                "title",
                "Heard in a ticket",
                "kind",
                "ticket",
                "words",
                "#4711",
                "told",
                "true");
        assertThat(browser.last().status()).as(browser.last().text()).isEqualTo(303);
        var page = browser.follow();
        assertThat(page.page().select(".head").text()).contains("Hearer");
        assertThat(page.text()).contains("Hearer proposed it", "#4711");

        var idea = page.page().select("link[rel=canonical]").attr("href").replaceFirst(".*/", "");
        Given.status(idea, "planned", "We have heard you.");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !letters("hearer@behalf.example").isEmpty());
    }

    @Test
    void aProgramTellsEvidenceForWhomItActs() {
        var idea = Given.idea("Wanted by mail");
        var vote = "/api/v1/ideas/" + idea + "/vote";
        var evidence = "{\"evidence\": {\"kind\": \"mail\", \"link\": \"https://mail.example/1\"}}";

        assertThat(Api.as(Cast.chen()).put(vote, evidence).status()).isEqualTo(200);
        assertThat(Api.as(Cast.chen())
                        .put(vote, "{\"evidence\": {\"kind\": \"gossip\"}}")
                        .faults())
                .containsExactly("evidence.kind");
        assertThat(Api.asOperator().put(vote, evidence).faults())
                .as("nobody proves their own wish")
                .containsExactly("evidence");
        var proposed = Api.as(Cast.chen())
                .post(
                        "/api/v1/ideas",
                        "{\"title\": \"Told by a program\", \"evidence\": {\"kind\": \"call\", \"words\": \"At the fair.\"}}");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);

        var backing =
                Api.as(Cast.ada()).get("/api/v1/ideas/" + idea + "/backing").json();
        assertThat(backing.getJsonArray("onBehalf").getJsonObject(0).getString("link"))
                .isEqualTo("https://mail.example/1");
        assertThat(Api.as(Cast.ada())
                        .get("/api/v1/ideas/" + proposed.json().getString("id") + "/backing")
                        .text())
                .contains("At the fair.");
    }

    private static List<String> letters(String address) {
        return Portal.first()
                .find(
                        String.class,
                        "select subject from mail where recipient = ? and text_body like '%/ideas/%'",
                        address);
    }
}
