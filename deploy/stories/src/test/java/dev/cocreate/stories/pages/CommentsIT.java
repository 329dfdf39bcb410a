package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What people do with comments, with scripts off. */
class CommentsIT {
    @Test
    void aNameTypedWholeIsAMentionThatFollowsItsPerson() {
        var amira = Cast.stranger("Amira");
        var idea = Given.idea(amira, "Export invoices");
        var browser = Web.of(Cast.chen());
        browser.open("/ideas/" + idea);

        browser.send("/ideas/" + idea + "/comments", "text", "你好@Amira请看 <b>@Nobody</b>");

        var page = browser.follow().page();
        assertThat(page.select(".mention").eachText()).containsExactly("@Amira");
        assertThat(page.select(".mention a, .mention b")).isEmpty();
        assertThat(page.select(".comment .prose").text()).isEqualTo("你好@Amira请看 <b>@Nobody</b>");

        var renamed = Web.of(amira);
        renamed.open("/me/profile");
        renamed.send("/me/profile", "name", "Amira *El* <Sayed>", "language", "ar");
        assertThat(open(idea).select(".mention").text()).isEqualTo("@Amira *El* <Sayed>");
        assertThat(Web.ofSomebody().open("/feeds/ideas/" + idea + ".atom").text())
                .contains("Amira *El*");

        renamed.open("/me/profile");
        renamed.send("/me/profile/erase", "sure", "yes");
        assertThat(open(idea).select(".mention").text()).isEqualTo("@Somebody");
        assertThat(open(idea).text()).doesNotContain("Amira");
    }

    @Test
    void anEditIsMarkedOnceSomebodyHasReplied() {
        var idea = Given.idea("Export invoices");
        var comment = Given.comment(idea, Cast.chen(), "As a tabel");
        var browser = Web.of(Cast.chen());

        browser.open(path(idea, comment) + "/edit");
        assertThat(browser.last().page().select("#text").text()).isEqualTo("As a tabel");
        browser.send(path(idea, comment) + "/edit", "text", "As a table");
        assertThat(comment(browser.follow().page(), comment).text())
                .contains("As a table")
                .doesNotContain("edited");

        Api.as(Cast.ben()).post(api(idea), "{\"text\": \"With which columns?\", \"parent\": \"" + comment + "\"}");
        browser.open(path(idea, comment) + "/edit");
        browser.send(path(idea, comment) + "/edit", "text", "As two tables");
        assertThat(comment(browser.follow().page(), comment).text()).contains("As two tables", "edited just now");

        browser.open(path(idea, comment) + "/edit");
        var refused = browser.send(path(idea, comment) + "/edit", "text", "x".repeat(10_001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#text-fault").text()).contains("10,000");
    }

    @Test
    void nobodyChangesWhatOthersSaidOrWhatStandsElsewhere() {
        var idea = Given.idea("Export invoices");
        var other = Given.idea("Import invoices");
        var comment = Given.comment(idea, Cast.chen(), "As a table");
        var ben = Web.of(Cast.ben());
        ben.open("/ideas/" + idea);
        var form = "csrf=" + ben.csrf() + "&text=Mine&reason=mine";

        for (var change : List.of("edit", "withdrawal")) {
            assertThat(ben.post(path(idea, comment) + "/" + change, form).status())
                    .isEqualTo(403);
        }
        assertThat(ben.post(path(idea, comment) + "/removal", form).status()).isEqualTo(403);
        assertThat(ben.open("/reports").status()).isEqualTo(403);
        assertThat(Web.of(Cast.chen()).open(path(other, comment) + "/edit").status())
                .isEqualTo(404);
        assertThat(Web.ofSomebody().open(path(other, comment)).status()).isEqualTo(404);
        assertThat(ben.post(path(idea, comment) + "/reactions", "give=agree").status())
                .as("without the token of its forms")
                .isEqualTo(403);
        assertThat(comment(open(idea), comment).select(".prose").text()).isEqualTo("As a table");
    }

    @Test
    void aCommentIsWithdrawnWithoutTearingItsThread() {
        var idea = Given.idea("Export invoices");
        var question = Given.comment(idea, Cast.chen(), "Who is the fool that built this?");
        var reply = Api.as(Cast.ben())
                .post(api(idea), "{\"text\": \"Calm down.\", \"parent\": \"" + question + "\"}")
                .json()
                .getString("id");
        var alone = Given.comment(idea, Cast.chen(), "Never mind.");
        var chen = Web.of(Cast.chen());

        for (var comment : List.of(question, alone)) {
            chen.open(path(idea, comment) + "/withdrawal");
            assertThat(chen.send(path(idea, comment) + "/withdrawal").status()).isEqualTo(303);
        }

        var page = open(idea);
        assertThat(page.select(".talk h2").text()).isEqualTo("1 comment");
        assertThat(comment(page, question).select("> .said").text()).isEqualTo("A comment was withdrawn.");
        assertThat(comment(page, reply).text()).contains("Calm down.");
        assertThat(page.select("#comment-" + alone)).isEmpty();
        assertThat(page.html()).doesNotContain("fool", "Never mind", Cast.chen().name());

        var ben = Web.of(Cast.ben());
        ben.open(path(idea, reply) + "/withdrawal");
        ben.send(path(idea, reply) + "/withdrawal");
        assertThat(open(idea).select(".comment")).isEmpty();
        assertThat(open(idea).select(".talk h2").text()).isEqualTo("Comments");
    }

    @Test
    void theTeamRemovesWithAReasonThatEverybodyReads() {
        var idea = Given.idea("Export invoices");
        var comment = Given.comment(idea, Cast.chen(), "Mr Smith at 555-1234 is to blame.");
        var ada = Web.of(Cast.ada());
        ada.open(path(idea, comment) + "/removal");

        assertThat(ada.send(path(idea, comment) + "/removal", "reason", " ").status())
                .isEqualTo(422);
        ada.send(path(idea, comment) + "/removal", "reason", "It names <script>alert(1)</script> *somebody*.");

        var page = open(idea);
        assertThat(comment(page, comment).text())
                .isEqualTo("The team removed this comment: It names <script>alert(1)</script> *somebody*.");
        assertThat(page.html()).doesNotContain("Smith");
        assertThat(page.select(".talk h2").text()).isEqualTo("Comments");
        var author = Web.of(Cast.chen()).open("/ideas/" + idea).page();
        assertThat(comment(author, comment).text()).contains("your comment", "Mr Smith");
        assertThat(Web.of(Cast.chen()).open(path(idea, comment) + "/edit").status())
                .isEqualTo(409);
        assertThat(Web.of(Cast.chen()).open("/me/profile/data.json").text()).contains("Mr Smith");
    }

    @Test
    void aReactionIsAButtonThatIsPressedOrNot() {
        var idea = Given.idea("Export invoices");
        var comment = Given.comment(idea, Cast.ada(), "How do you do it today?");
        var address = path(idea, comment) + "/reactions";
        var browser = Web.of(Cast.stranger("Basma"));
        browser.open("/ideas/" + idea);

        browser.send(address, "give", "thanks");
        var pressed = browser.follow().page().select("#react-" + comment + "-thanks");
        assertThat(pressed.attr("aria-pressed")).isEqualTo("true");
        assertThat(pressed.attr("aria-label")).isEqualTo("Thank you, 1 person");
        assertThat(open(idea).select("#react-" + comment + "-thanks").attr("aria-pressed"))
                .isEqualTo("false");

        browser.send(address, pressed.attr("name"), pressed.val());
        assertThat(browser.follow().page().select(".reaction")).isEmpty();
        assertThat(browser.send(address, "give", "anger").status()).isEqualTo(422);

        var nobody = Web.ofSomebody();
        nobody.open("/ideas/" + idea);
        assertThat(nobody.send(address, "give", "agree").header("Location")).contains("/sign-in?to=");
    }

    @Test
    void whatIsReportedStaysUntilTheTeamDecides() {
        var idea = Given.idea("Export receipts");
        var critic = Given.comment(idea, Cast.chen(), "This is the worst product I know.");
        var rude = Given.comment(idea, Cast.chen(), "And you are idiots.");
        for (var name : List.of("Caspar", "Doro")) {
            var browser = Web.of(Cast.stranger(name));
            browser.open("/ideas/" + idea + "/report?comment=" + critic);
            assertThat(browser.send("/ideas/" + idea + "/report")
                            .page()
                            .select("#reason-fault")
                            .text())
                    .isEqualTo("Please fill this in.");
            browser.send("/ideas/" + idea + "/report", "reason", "abuse", "words", "<b>Rude</b>");
            assertThat(browser.follow().page().select("h1").text()).isEqualTo("Thank you");
            browser.open("/ideas/" + idea + "/report?comment=" + rude);
            browser.send("/ideas/" + idea + "/report", "reason", "abuse");
            assertThat(browser.open("/ideas/" + idea).text()).contains("worst product", "idiots");
        }

        var ada = Web.of(Cast.ada());
        var queue = ada.open("/reports").page();
        assertThat(queue.expectFirst(".bells .bell").attr("aria-label")).contains("to look at");
        var entry = entry(queue, "worst product");
        assertThat(entry.select(".made li").eachText())
                .allSatisfy(made -> assertThat(made).contains("It insults or threatens somebody", "<b>Rude</b>"));
        assertThat(entry.select(".made li")).hasSize(2);
        ada.send(entry.expectFirst("form").attr("action"));
        queue = ada.follow().page();
        assertThat(queue.text()).doesNotContain("worst product");

        ada.send(entry(queue, "idiots").expectFirst("details form").attr("action"), "reason", "It insults.");
        assertThat(ada.follow().page().text()).doesNotContain("idiots");
        assertThat(open(idea).text()).contains("worst product", "The team removed this comment: It insults.");
    }

    @Test
    void somebodysCopyHasAllOfItAndWhoLeavesLeavesNoWords() {
        var olena = Cast.stranger("Olena");
        var idea = Given.idea(olena, "Export invoices");
        var comment = Given.comment(idea, Cast.chen(), "@Olena, as a table?");
        Api.as(olena).put(api(idea) + "/" + comment + "/reactions/bright");
        Api.as(olena)
                .put(
                        "/api/v1/ideas/" + idea + "/report",
                        "{\"comment\": \"" + comment + "\", \"reason\": \"other\", \"words\": \"He is my neighbour\"}");
        var browser = Web.of(olena);

        var copy = browser.open("/me/profile/data.json").json();
        assertThat(copy.getJsonArray("mentions").toString()).contains("\"comment\":\"" + comment + "\"");
        assertThat(copy.getJsonArray("reactions").toString()).contains("\"reaction\":\"bright\"");
        assertThat(copy.getJsonArray("reports").toString()).contains("He is my neighbour");

        browser.open("/me/profile");
        browser.send("/me/profile/erase", "sure", "yes");
        assertThat(open(idea).select(".mention").text()).isEqualTo("@Somebody");
        assertThat(open(idea).select(".reaction").attr("value")).isEqualTo("bright");
        var queue = Web.of(Cast.ada()).open("/reports").page();
        assertThat(entry(queue, "@Somebody, as a table?").select(".made").text())
                .contains("Something else", "Somebody")
                .doesNotContain("neighbour", "Olena");
    }

    @Test
    void whoWritesOrFollowsALinkFindsTheCommentHoweverManyThereAre() {
        var idea = Given.idea("Export invoices");
        for (var i = 1; i <= 51; i++) {
            Given.comment(idea, Cast.customer(i), "Number " + i);
        }
        var browser = Web.of(Cast.chen());
        browser.open("/ideas/" + idea);

        browser.send("/ideas/" + idea + "/comments", "text", "The last word", "parent", "");

        var address = browser.last().header("Location");
        assertThat(address).contains("?after=").contains("#comment-");
        var page = browser.follow().page();
        assertThat(page.select(".comment").eachText().get(49)).contains("The last word");
        assertThat(page.select("#comments").text()).contains("Show the first comments");
        var id = address.substring(address.indexOf("#comment-") + 9);
        assertThat(Web.ofSomebody().open(path(idea, id)).header("Location")).endsWith("#comment-" + id);
        assertThat(open(idea).select(".comment")).hasSize(50);
    }

    private static Document open(String idea) {
        return Web.ofSomebody().open("/ideas/" + idea).page();
    }

    private static Element comment(Document page, String comment) {
        return page.expectFirst("#comment-" + comment);
    }

    private static Element entry(Document queue, String text) {
        return queue.select(".queue > li").stream()
                .filter(entry -> entry.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String idea, String comment) {
        return "/ideas/" + idea + "/comments/" + comment;
    }

    private static String api(String idea) {
        return "/api/v1/ideas/" + idea + "/comments";
    }
}
