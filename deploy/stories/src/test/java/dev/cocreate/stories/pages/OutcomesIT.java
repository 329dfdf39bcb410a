package dev.cocreate.stories.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of ideas, for everybody and for oneself. */
class OutcomesIT {
    private static Web chen = Web.ofSomebody();

    @BeforeAll
    static void aCustomer() {
        chen = Web.of(Cast.chen());
    }

    @Test
    void whatWasDeclinedStandsThereWithItsReason() {
        var id = Given.idea("Track technicians all day");
        Given.status(id, "declined", "We will **not** track people.");

        var outcome = chen.open("/outcomes?kind=declined").page().expectFirst(".outcomes > li");

        assertThat(outcome.select("h2 a").attr("href")).isEqualTo("/ideas/" + id);
        assertThat(outcome.select("blockquote").text()).isEqualTo("We will not track people.");
        assertThat(outcome.select(".meta").text()).contains("Ada Okafor");
        var answer = outcome.select("a[href$=#answered]").attr("href");
        assertThat(chen.open(answer).page().select("#answered").text()).contains("We will not track people.");
    }

    @Test
    void whatShippedAndWhatWaitsStandWhereTheyBelong() {
        var shipped = Given.idea("Export invoices");
        var waiting = Given.idea("Import invoices");
        var waitingLess = Given.idea("Import offers");
        Given.status(shipped, "shipped", "It is there.");

        assertThat(ideasOf(chen, "/outcomes", ".outcomes")).contains(shipped).doesNotContain(waiting);
        assertThat(ideasOf(chen, "/outcomes?kind=waiting", ".outcomes"))
                .contains(waiting)
                .doesNotContain(shipped)
                .doesNotHaveDuplicates()
                .as("who waits longest stands first")
                .containsSubsequence(waiting, waitingLess);
    }

    @ParameterizedTest
    @CsvSource({
        "/outcomes?kind=lost, 422",
        "/outcomes?after=nonsense, 400",
        "/me/votes?after=MTIz, 400",
        "/ideas?of=all, 404"
    })
    void anAddressThatIsNoneSaysSo(String address, int status) {
        assertThat(chen.open(address).status()).isEqualTo(status);
    }

    @Test
    void oneFindsOnesOwnIdeasAndWhatBecameOfThem() {
        var mila = Cast.stranger("Mila");
        var ideas = new ArrayList<String>();
        for (var i = 0; i < 23; i++) {
            ideas.add(0, Given.idea(mila, "Idea " + i));
        }
        var others = Given.idea("Export invoices");
        Given.status(ideas.get(0), "review", "We are looking into it.");
        var browser = Web.of(mila);

        assertThat(ideasOf(browser, "/me", ".outcomes")).isEqualTo(ideas).doesNotContain(others);
        assertThat(browser.open("/me")
                        .page()
                        .expectFirst(".outcomes > li")
                        .select("blockquote")
                        .text())
                .isEqualTo("We are looking into it.");
        assertThat(ideasOf(browser, "/ideas?of=mine&status=any", ".ideas")).hasSameElementsAs(ideas);
    }

    @Test
    void oneFindsWhatOneVotedForTheDecidedToo() {
        var nour = Cast.stranger("Nour");
        var first = Given.idea("Export invoices");
        var second = Given.idea("Import invoices");
        Given.idea("Nobody's");
        Given.vote(first, nour);
        Given.vote(second, nour);
        Given.status(first, "shipped", "It is there.");
        var browser = Web.of(nour);

        assertThat(ideasOf(browser, "/me/votes", ".outcomes")).containsExactly(second, first);
        assertThat(ideasOf(browser, "/ideas?of=voted&status=any&sort=new", ".ideas"))
                .containsExactly(second, first);
        assertThat(ideasOf(browser, "/ideas?of=voted", ".ideas")).containsExactly(second);
        assertThat(Api.as(nour).get("/api/v1/ideas?of=voted&status=any").items("id"))
                .containsExactlyInAnyOrder(second, first);
    }

    @Test
    void whoHasDoneNothingYetIsToldWhatToDo() {
        var browser = Web.of(Cast.stranger("Otto"));

        assertThat(browser.open("/me").page().select(".empty a").attr("href")).isEqualTo("/ideas/new");
        assertThat(browser.open("/me/votes").page().select(".empty a").attr("href"))
                .isEqualTo("/ideas");
        assertThat(browser.last().page().select(".bar .person a").eachAttr("href"))
                .contains("/me");
    }

    @ParameterizedTest
    @CsvSource({"/me", "/me/votes", "/ideas?of=mine", "/ideas?of=voted", "/ideas?of=followed", "/api/v1/ideas?of=mine"})
    void whatIsOnesOwnIsForWhoeverSignedIn(String path) {
        assertThat(Web.ofSomebody().open(path).status()).isEqualTo(401);
    }

    @Test
    void theRoadmapSpeaksOfConfidenceUntilADayIsGiven() {
        var id = Given.idea("Export invoices");
        answer(id, "planned", "\"confidence\": \"medium\"", 200);
        assertThat(step(id).select(".sure.medium").text()).isEqualTo("Medium confidence");

        answer(id, "doing", "\"due\": \"2999-03-31\"", 200);
        assertThat(step(id).select("time").attr("datetime")).isEqualTo("2999-03-31");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("confidence"))
                .isEqualTo("medium");

        Given.status(id, "doing", "Nothing new about when.");
        assertThat(step(id).select("time").attr("datetime")).isEqualTo("2999-03-31");

        answer(id, "doing", "\"due\": \"\"", 200);
        assertThat(step(id).select(".sure.medium")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "due": "2020-01-01"       | due
            "due": "31.12.2999"       | due
            "due": "2999-02-30"       | due
            "confidence": "certain"   | confidence
            "confidence": 1           | confidence
            """)
    void whatCannotBeSaidAboutWhenIsAFaultOfItsField(String field, String fault) {
        var id = Given.idea("Export invoices");

        assertThat(Api.as(Cast.ada()).put(path(id), body("planned", field)).faults())
                .containsExactly(fault);
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + id).json().getString("status"))
                .isEqualTo("open");
    }

    @Test
    void aDayIsKeptOrMissedByTheFirstOneThatWasGiven() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var kept = Given.idea("Export invoices");
        answer(kept, "planned", "\"due\": \"" + today.plusDays(9) + "\"", 200);
        Given.status(kept, "shipped", "It is there.");
        var missed = Given.idea("Import invoices");
        answer(missed, "planned", "\"due\": \"" + today.plusDays(1) + "\"", 200);
        Portal.first()
                .change("update idea set promised = promised - 7, due = due - 7 where id = ?", Long.parseLong(missed));
        assertThat(step(missed).select(".late")).hasSize(1);
        answer(missed, "planned", "\"due\": \"" + today.plusDays(30) + "\"", 200);
        Given.status(missed, "shipped", "At last.");

        assertThat(step(kept).select(".kept-word")).hasSize(1);
        assertThat(step(missed).select(".late")).hasSize(1);
        assertThat(Portal.first()
                        .one(
                                Boolean.class,
                                "select promise_kept(id, promised) from idea where id = ?",
                                Long.parseLong(kept)))
                .isTrue();
    }

    @Test
    void theTeamSaysWhenInTheFormOfTheAnswer() {
        var id = Given.idea("Export invoices");
        var ada = Web.of(Cast.ada());
        ada.open("/ideas/" + id);

        var again = ada.send(
                "/ideas/" + id + "/status", "status", "planned", "answer", "Yes.", "confidence", "low", "due", "soon");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("[aria-invalid=true]").eachAttr("name")).containsExactly("due");
        assertThat(again.page().select("[name=due]").attr("value")).isEqualTo("soon");

        assertThat(ada.send("/ideas/" + id + "/status", "due", "2999-03-31").status())
                .isEqualTo(303);
        assertThat(ada.follow().page().select(".head time[datetime=2999-03-31]"))
                .hasSize(1);
        assertThat(ada.last().page().select("[name=due]").attr("value")).isEqualTo("2999-03-31");
        assertThat(ada.last().page().select("[name=confidence] [selected]").attr("value"))
                .isEqualTo("low");
    }

    @Test
    void theBarLeadsEverywhere() {
        var page = Web.ofSomebody().open("/roadmap").page();

        assertThat(page.select(".bar nav a").eachAttr("href"))
                .containsExactly("/ideas", "/roadmap", "/changelog", "/outcomes");
        assertThat(page.select(".bar nav [aria-current=page]").attr("href")).isEqualTo("/roadmap");
    }

    /** At the top of its column, because others' stories fill it too. */
    private static Element step(String idea) {
        Portal.first().change("update idea set place = -1 where id = ?", Long.parseLong(idea));
        return chen.open("/roadmap").page().expectFirst("li:has(> h3 > a[href=/ideas/" + idea + "])");
    }

    private static void answer(String idea, String status, String field, int expected) {
        var answer = Api.as(Cast.ada()).put(path(idea), body(status, field));
        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
    }

    private static String path(String idea) {
        return "/api/v1/ideas/" + idea + "/status";
    }

    private static String body(String status, String field) {
        return "{\"status\": \"" + status + "\", \"answer\": \"So it is.\", " + field + "}";
    }

    /** The ideas of a list from its first page to its last. */
    private static List<String> ideasOf(Web browser, String address, String list) {
        var ideas = new ArrayList<String>();
        for (var next = address; !next.isEmpty(); ) {
            Document page = browser.open(next).page();
            page.select(list + " h2 a").eachAttr("href").forEach(href -> ideas.add(href.replace("/ideas/", "")));
            next = page.select("#more a").attr("href");
        }
        return ideas;
    }
}
