package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proposing with scripts off: nobody repeats a wish by accident, and nobody is stuck with what they wrote. */
class ProposingIT {
    private static Web chen = Web.ofSomebody();

    @BeforeAll
    static void chenSignedIn() {
        chen = Web.of(Cast.chen());
    }

    @Test
    void aWishThatIsThereAlreadyIsShownBeforeItIsKept() {
        var id = Given.idea("Lend tools between branches");
        chen.open("/ideas/new");

        var step = chen.send(
                "/ideas",
                "title",
                "Lending tools between the branches",
                "need",
                "nobody buys twice",
                "text",
                "a <b>\nc",
                "tags",
                "lent-tools");

        assertThat(step.status()).isEqualTo(200);
        assertThat(step.page().select("h1").text()).isEqualTo("Is it one of these?");
        assertThat(step.page().select(".alike a").eachAttr("href")).contains("/ideas/" + id);
        assertThat(tagged("lent-tools")).isZero();

        chen.send("/ideas");

        assertThat(tagged("lent-tools")).isEqualTo(1);
        var kept = Api.withoutKey()
                .get("/api/v1" + chen.last().header("Location").replaceFirst(".*/ideas", "/ideas"))
                .json();
        assertThat(kept.getString("title")).isEqualTo("Lending tools between the branches");
        assertThat(kept.getString("need")).isEqualTo("nobody buys twice");
        assertThat(kept.getString("text")).isEqualTo("a <b>\nc");
    }

    @Test
    void aVoteForTheOtherTakesTheIdeasPlace() {
        var id = Given.idea("Lock the canteen at night");
        chen.open("/ideas/new");
        var step = chen.send("/ideas", "title", "Locking the canteen at night", "tags", "locked-canteen");
        var button = step.page().expectFirst("button[formaction=/ideas/" + id + "/vote]");
        assertThat(button.text()).isEqualTo("That’s mine too");

        chen.post(button.attr("formaction"), "title=Locking&csrf=" + chen.csrf());

        assertThat(chen.last().header("Location")).endsWith("/ideas/" + id);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getInt("votes"))
                .isEqualTo(1);
        assertThat(chen.follow().page().select(".question label").text()).startsWith("What would this let you do?");
        assertThat(tagged("locked-canteen")).isZero();
    }

    @Test
    void theIdeaCanBeChangedInstead() {
        Given.idea("Heat the warehouse in winter");
        chen.open("/ideas/new");
        chen.send("/ideas", "title", "Heating the warehouse in winter", "need", "fingers stay warm");

        var form = chen.send("/ideas", "then", "change");

        assertThat(form.page().select("#title").attr("value")).isEqualTo("Heating the warehouse in winter");
        assertThat(form.page().select("#need").text()).isEqualTo("fingers stay warm");
    }

    @Test
    void whatIsAlreadyDecidedIsMarkedSo() {
        var id = Given.idea("Label the fuse boxes");
        Given.status(id, "shipped", "Every box has **one** since March.");
        chen.open("/ideas/new");

        var step = chen.send("/ideas", "title", "Label fuse boxes");

        var found = step.page().expectFirst(".alike > li:has(a[href=/ideas/" + id + "])");
        assertThat(found.select(".status").text()).isEqualTo("Shipped");
        assertThat(found.select(".said-of-it").text()).contains("Every box has");
        assertThat(found.select("button")).isEmpty();
    }

    @Test
    void whoeverWasAlreadyShownThemIsNotAskedAgain() {
        Given.idea("Rotate the night shifts weekly");
        var typed = chen.open("/ideas/similar?title=" + Web.encoded("Rotate night shifts"));
        assertThat(typed.page().select("input[name=asked]").attr("value")).isEqualTo("true");
        assertThat(typed.page().select(".alike li")).isNotEmpty();
        chen.open("/ideas/new");

        assertThat(chen.send("/ideas", "title", "Rotate night shifts", "asked", "true")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void somebodyUnknownIsShownThemTooAndTheirVoteIsKept() {
        var wilma = Cast.stranger("Wilma");
        var id = Given.idea("Sort the returns by supplier");
        var browser = Web.ofSomebody();
        browser.open("/ideas/new");
        browser.send("/ideas", "title", "Sort returns by supplier");

        browser.post("/ideas/" + id + "/vote", "title=Sort");
        assertThat(browser.follow().page().select("h1").text()).isEqualTo("Your vote is kept");
        browser.send("/sign-in", "email", wilma.email());
        browser.confirm(wilma);

        assertThat(browser.follow().page().select(".question form")).hasSize(1);
    }

    @Test
    void aPreviewShowsTheTextAndKeepsNothing() {
        chen.open("/ideas/new");

        var again = chen.send(
                "/ideas", "title", "Bolder", "text", "**bold** <script>", "tags", "previewed", "then", "preview");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.page().select("#preview strong").text()).isEqualTo("bold");
        assertThat(again.page().select("#preview script")).isEmpty();
        assertThat(again.page().select("#title").attr("value")).isEqualTo("Bolder");
        assertThat(tagged("previewed")).isZero();
        var id = Given.idea(Cast.chen(), "To be previewed");
        chen.open("/ideas/" + id + "/edit");
        assertThat(chen.send("/ideas/" + id + "/edit", "text", "_slanted_", "then", "preview")
                        .page()
                        .select("#preview em")
                        .text())
                .isEqualTo("slanted");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("text"))
                .isEmpty();
    }

    @Test
    void itsAuthorWithdrawsAnIdeaThatNobodyElseTookUp() {
        var id = Given.idea(Cast.chen(), "A wish to be withdrawn");
        Given.vote(id, Cast.chen());
        Given.comment(id, Cast.chen(), "On second thought…");
        assertThat(chen.open("/ideas/" + id).page().select("a[href=/ideas/" + id + "/withdrawal]"))
                .hasSize(1);
        chen.open("/ideas/" + id + "/withdrawal");

        chen.send("/ideas/" + id + "/withdrawal");

        assertThat(chen.follow().page().select("h1").text()).isEqualTo("Your idea is withdrawn");
        assertThat(chen.open("/ideas/" + id).status()).isEqualTo(404);
        assertThat(events("IdeaWithdrawn", id)).isEqualTo(1);
    }

    @Test
    void whatOthersTookUpStays() {
        var voted = Given.idea(Cast.chen(), "A wish with a vote");
        Given.vote(voted, Cast.ben());
        var said = Given.idea(Cast.chen(), "A wish with a comment");
        Given.comment(said, Cast.ben(), "Me too");
        var answered = Given.idea(Cast.chen(), "A wish with an answer");
        Given.status(answered, "review", "We look at it.");

        for (var id : new String[] {voted, said, answered}) {
            assertThat(chen.open("/ideas/" + id).page().select("a[href$=/withdrawal]"))
                    .isEmpty();
            assertThat(chen.open("/ideas/" + id + "/withdrawal").status()).isEqualTo(409);
            assertThat(Api.as(Cast.chen()).delete("/api/v1/ideas/" + id).status())
                    .isEqualTo(409);
        }
        assertThat(Api.as(Cast.ben()).delete("/api/v1/ideas/" + voted).status()).isEqualTo(403);
        assertThat(Api.as(Cast.ben()).delete("/api/v1/ideas/987654321").status())
                .isEqualTo(404);
        assertThat(Api.withoutKey().delete("/api/v1/ideas/" + voted).status()).isEqualTo(401);
    }

    @Test
    void anAuthorEditsForAnHourAndLongerWhileAlone() {
        var alone = Given.idea(Cast.chen(), "Nobody else was here");
        var taken = Given.idea(Cast.chen(), "Somebody else was here");
        Given.vote(taken, Cast.ben());
        assertThat(edit(taken)).isEqualTo(200);

        Portal.first()
                .change(
                        "update idea set created_at = created_at - interval '61 minutes' where id in (?, ?)",
                        Long.parseLong(alone),
                        Long.parseLong(taken));

        assertThat(edit(alone)).isEqualTo(200);
        assertThat(edit(taken)).isEqualTo(409);
        assertThat(chen.open("/ideas/" + taken).page().select("a[href$=/edit]")).isEmpty();
        assertThat(chen.open("/ideas/" + taken).page().select(".head .meta").text())
                .contains("edited");
        assertThat(Api.as(Cast.ada())
                        .patch("/api/v1/ideas/" + taken, "{\"title\": \"By the team\"}")
                        .status())
                .isEqualTo(200);
    }

    private static int edit(String id) {
        return Api.as(Cast.chen())
                .patch("/api/v1/ideas/" + id, "{\"need\": \"it is clear\"}")
                .status();
    }

    private static int tagged(String tag) {
        return Api.asOperator().get("/api/v1/ideas?tag=" + tag).items().size();
    }

    private static int events(String kind, String id) {
        return Portal.first()
                .one(
                        Integer.class,
                        "select count(*) from event where kind = ? and idea_id = ?",
                        kind,
                        Long.parseLong(id));
    }
}
