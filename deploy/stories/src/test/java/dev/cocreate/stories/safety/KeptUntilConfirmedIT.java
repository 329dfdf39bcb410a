package dev.cocreate.stories.safety;

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

/** Whoever has not signed in may do everything a customer does; it counts once they confirmed who they are. */
class KeptUntilConfirmedIT {
    @Test
    void anIdeaCountsOnceItsAuthorIsConfirmed() {
        var sami = Cast.stranger("Sami");
        var browser = Web.ofSomebody();
        browser.open("/ideas/new");
        browser.send("/ideas", "title", "Laminate the covers", "need", "we save paper", "tags", "paper, kept-idea");
        assertThat(browser.follow().page().select("h1").text()).isEqualTo("Your idea is kept");
        assertThat(list("kept-idea").items()).isEmpty();

        browser.send("/sign-in", "email", sami.email());
        browser.confirm(sami);

        var idea = list("kept-idea").items().get(0);
        assertThat(browser.last().header("Location")).endsWith("/ideas/" + idea.getString("id"));
        assertThat(idea.getString("title")).isEqualTo("Laminate the covers");
        assertThat(idea.getString("need")).isEqualTo("we save paper");
        assertThat(idea.getString("author")).isEqualTo("Sami");
    }

    @Test
    void aVoteCountsOnceItsPersonIsConfirmed() {
        var tomas = Cast.stranger("Tomas");
        var id = Given.idea("Export invoices");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + id);
        browser.send("/ideas/" + id + "/vote");
        assertThat(browser.follow().page().select("h1").text()).isEqualTo("Your vote is kept");
        assertThat(votes(id)).isZero();

        browser.send("/sign-in", "email", tomas.email());
        browser.confirm(tomas);

        assertThat(votes(id)).isEqualTo(1);
        assertThat(browser.follow().page().select(".wanted button").attr("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void aReplyToNothingIsRefusedBeforeItIsKept() {
        var id = Given.idea("Export invoices");
        var browser = Web.ofSomebody();

        var again = browser.post("/ideas/" + id + "/comments", "text=To+whom%3F&parent=99999");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("To whom?");
    }

    @Test
    void whoeverIsNewSaysTheirName() {
        var nils = Cast.stranger("Nils");
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        browser.send("/sign-in", "email", nils.email());
        var link = Postbox.newestLinkTo(nils);
        assertThat(browser.open(link).page().select("#name").val()).isEqualTo("Nils");

        assertThat(browser.send(link, "name", "").status()).isEqualTo(422);
        assertThat(browser.send(link, "name", "N. from Oslo").status()).isEqualTo(303);

        assertThat(browser.open("/me/profile").page().select("#name").val()).isEqualTo("N. from Oslo");
    }

    @Test
    void aCommentCountsOnceItsAuthorIsConfirmed() {
        var uma = Cast.stranger("Uma");
        var id = Given.idea("Export invoices");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + id);
        browser.send("/ideas/" + id + "/comments", "text", "Every month!");
        assertThat(browser.follow().page().select("h1").text()).isEqualTo("Your comment is kept");

        browser.send("/sign-in", "email", uma.email());
        browser.confirm(uma);

        var comments = Api.withoutKey().get("/api/v1/ideas/" + id + "/comments");
        assertThat(comments.items("text")).containsExactly("Every month!");
        assertThat(comments.items("author")).containsExactly("Uma");
    }

    @Test
    void whatIsKeptIsCheckedBeforeItIsKept() {
        var browser = Web.ofSomebody();
        browser.open("/ideas/new");

        var again = browser.send("/ideas", "title", "", "need", "we save paper", "tags", "x".repeat(41));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("textarea[name=need]").text()).isEqualTo("we save paper");
        assertThat(again.page().select("input[name=tags]").attr("value")).isEqualTo("x".repeat(41));
        assertThat(again.page().select("[aria-invalid=true]").eachAttr("name")).containsExactly("title", "tags");
    }

    @Test
    void aVoteThatCameTooLateStillSignsIn() {
        var vera = Cast.stranger("Vera");
        var id = Given.idea("Export invoices");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + id);
        browser.send("/ideas/" + id + "/vote");
        browser.follow();
        browser.send("/sign-in", "email", vera.email());
        Given.status(id, "shipped", "It is there.");

        browser.confirm(vera);

        assertThat(browser.follow().page().select("#late").text())
                .startsWith("This idea was decided before you signed in");
        assertThat(browser.open("/ideas").page().select("form[action=/sign-in/out]"))
                .hasSize(1);
        assertThat(votes(id)).isZero();
    }

    @Test
    void whoCommentedOnWhatIsGoneIsToldAndLosesNoWord() {
        var ragna = Cast.stranger("Ragna");
        var id = Given.idea("Soon withdrawn");
        var browser = Web.ofSomebody().sending("Accept-Language", "ar");
        browser.open("/ideas/" + id);
        browser.send("/ideas/" + id + "/comments", "text", "Every *month*, and <b>twice</b>!");
        browser.follow();
        browser.send("/sign-in", "email", ragna.email());
        Api.as(Cast.ben()).delete("/api/v1/ideas/" + id);

        browser.confirm(ragna);

        var page = browser.follow().page();
        assertThat(page.select("#late").text()).startsWith("الفكرة التي علّقت عليها");
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("Every *month*, and <b>twice</b>!");
        var address = browser.last().page().select("link[rel=canonical]").attr("href");
        assertThat(address).doesNotContain("kept");
    }

    @Test
    void aReplyToWhatIsGoneIsOfferedBelowTheThreads() {
        var sontje = Cast.stranger("Sontje");
        var id = Given.idea("Export invoices");
        var comment = Given.comment(id, Cast.ben(), "As a table.");
        var browser = Web.ofSomebody();
        browser.post("/ideas/" + id + "/comments", "text=Or+as+a+list.&parent=" + comment);
        browser.follow();
        browser.send("/sign-in", "email", sontje.email());
        Portal.first().change("delete from comment where id = " + comment);

        browser.confirm(sontje);

        var kept = browser.last().header("Location");
        var page = browser.follow().page();
        assertThat(page.select("#late").text()).contains("your comment could not be posted");
        assertThat(page.select("form#comment textarea").text()).isEqualTo("Or as a list.");
        // The address is of use to nobody else.
        var path = kept.substring(kept.indexOf("/ideas/"), kept.indexOf('#'));
        assertThat(Web.of(Cast.chen()).open(path).text()).doesNotContain("Or as a list.");
        assertThat(Web.ofSomebody().open(path).text()).doesNotContain("Or as a list.");
    }

    @Test
    void anIdeaWhoseBoardIsGoneComesBackAsItWasTyped() {
        Portal.first().change("insert into board (slug, name, position) values ('passing', 'Passing', 60)");
        var thora = Cast.stranger("Thora");
        var browser = Web.ofSomebody();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            browser.open("/ideas/new");
            assertThat(browser.send(
                                    "/ideas",
                                    "title",
                                    "Sail at night",
                                    "need",
                                    "we arrive at dawn",
                                    "text",
                                    "With *lights*.",
                                    "tags",
                                    "sea, night",
                                    "asked",
                                    "true",
                                    "board",
                                    "passing")
                            .status())
                    .isEqualTo(303);
        });
        browser.follow();
        browser.send("/sign-in", "email", thora.email());
        Portal.first().change("delete from board where slug = 'passing'");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Api.asOperator()
                                .get("/api/v1/boards/passing/vote-budget")
                                .status()
                        == 404);

        browser.confirm(thora);

        var page = browser.follow().page();
        assertThat(page.select("#late").text()).contains("Here is all you typed");
        assertThat(page.select("#title").val()).isEqualTo("Sail at night");
        assertThat(page.select("#need").text()).isEqualTo("we arrive at dawn");
        assertThat(page.select("#text").text()).isEqualTo("With *lights*.");
        assertThat(page.select("#tags").val()).isEqualTo("sea, night");
        assertThat(browser.send("/ideas", "asked", "true").status()).isEqualTo(303);
        assertThat(browser.follow().page().select("h1").text()).isEqualTo("Sail at night");
    }

    @Test
    void onlyItsHashIsInTheDatabase() {
        var id = Given.idea("Export invoices");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + id);
        var token = browser.send("/ideas/" + id + "/vote").header("Location").replaceFirst(".*pending=", "");

        var rows = Portal.first().one(String.class, "select string_agg(p::text, ' ') from pending p");
        assertThat(token).hasSize(43);
        assertThat(rows).contains("vote").doesNotContain(token);
    }

    private static Answer list(String tag) {
        return Api.asOperator().get("/api/v1/ideas?tag=" + tag);
    }

    private static int votes(String id) {
        return Api.asOperator().get("/api/v1/ideas/" + id).json().getInt("votes");
    }
}
