package dev.cocreate.stories.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What new people write waits for the team, and is nowhere until then. */
class ModerationIT {
    private static final String SETTING = "/admin/moderation";

    private static Web dalia = Web.ofSomebody();
    private static Web ada = Web.ofSomebody();

    @BeforeAll
    static void theFirstContributionIsLookedAt() {
        dalia = Web.of(Cast.dalia());
        ada = Web.of(Cast.ada());
        many("1");
    }

    @AfterAll
    static void nothingIsLookedAt() {
        many("0");
        Portal.first().change("delete from held");
    }

    @Test
    void anIdeaOfSomebodyNewIsNowhereUntilItIsApprovedAndThenTheirsFromNowOn() {
        var nelda = Cast.stranger("Nelda");
        var browser = Web.of(nelda);
        var ideas = count("idea");
        var events = eventsOf("IdeaProposed");

        var sent = propose(browser, "Zeppelins over the harbour");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("/me/waiting#held-");
        assertThat(count("idea")).isEqualTo(ideas);
        assertThat(eventsOf("IdeaProposed")).isEqualTo(events);
        assertThat(browser.open("/me/waiting").page().select("main").text())
                .contains("Waits for the team", "Zeppelins over the harbour");
        for (var somewhere : List.of(
                "/ideas?status=any&sort=new",
                "/ideas?q=zeppelins",
                "/feeds/ideas.atom",
                "/sitemap.xml",
                "/roadmap",
                "/api/v1/ideas?sort=new",
                "/api/v1/ideas?q=zeppelins",
                "/api/v1/ideas/similar?title=Zeppelins+over+the+harbour")) {
            assertThat(Web.ofSomebody().open(somewhere).text()).as(somewhere).doesNotContain("Zeppelins over");
            assertThat(ada.open(somewhere).text())
                    .as(somewhere + " for the team")
                    .doesNotContain("Zeppelins over");
        }
        assertThat(Web.of(Cast.ben()).open("/me/waiting").text()).doesNotContain("Zeppelins");

        ada.open("/moderation");
        assertThat(ada.last().page().select(".queue").text()).contains("Nelda", "Zeppelins over the harbour");
        var approval = action(ada, "Zeppelins", "approval");
        assertThat(ada.send(approval).status()).isEqualTo(303);

        assertThat(count("idea")).isEqualTo(ideas + 1);
        var idea = Portal.first()
                .one(
                        String.class,
                        "select i.id::text from idea i join person p on p.id = i.author_id where p.email = ?"
                                + " and i.created_at > now() - interval '1 minute'",
                        nelda.email());
        assertThat(Web.ofSomebody().open("/ideas/" + idea).text()).contains("Zeppelins over the harbour", "Nelda");
        assertThat(Postbox.newestTo(nelda).orElseThrow()).contains("/ideas/" + idea);
        assertThat(browser.open("/me/waiting").page().select("main").text()).contains("Published");
        ada.open("/moderation");
        assertThat(ada.post(approval, "csrf=" + ada.csrf()).status()).as("once").isEqualTo(409);

        assertThat(propose(browser, "Balloons over the harbour").header("Location"))
                .as("no longer new")
                .contains("/ideas/");
    }

    @Test
    void aCommentIsDeclinedWithAWordToItsAuthor() {
        var nepomuk = Cast.stranger("Nepomucena");
        var idea = Given.idea("A harbour for comments");
        var browser = Web.of(nepomuk);
        browser.open("/ideas/" + idea);
        var sent = browser.send("/ideas/" + idea + "/comments", "text", "Buy **my** lamps");
        assertThat(sent.header("Location")).contains("/me/waiting");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + idea).json().getInt("comments"))
                .isZero();
        assertThat(Web.ofSomebody().open("/ideas/" + idea).text()).doesNotContain("lamps");
        assertThat(browser.open("/ideas/" + idea)
                        .page()
                        .select("#comments .notice")
                        .text())
                .contains("Waits for the team", "Buy my lamps");

        ada.open("/moderation");
        var refusal = action(ada, "lamps", "refusal");
        assertThat(ada.send(refusal, "words", "").status()).isEqualTo(422);
        assertThat(ada.send(refusal, "words", "We do not sell here.").status()).isEqualTo(303);

        assertThat(Postbox.newestTo(nepomuk).orElseThrow()).contains("We do not sell here.");
        assertThat(browser.open("/me/waiting").page().select("main").text())
                .contains("Not published", "We do not sell here.");
        assertThat(ada.open("/moderation").text()).doesNotContain("lamps");
    }

    @Test
    void anApprovedCommentIsSaidInItsAuthorsNameAndFollowersAreTold() {
        var nikodem = Cast.stranger("Nikodem");
        var author = Cast.stranger("Notburga");
        var idea = Given.idea(author, "A harbour to talk about");
        var browser = Web.of(nikodem);
        browser.open("/ideas/" + idea);
        browser.send("/ideas/" + idea + "/comments", "text", "With a lighthouse");
        assertThat(notices(author)).isZero();

        ada.open("/moderation");
        ada.send(action(ada, "lighthouse", "approval"));

        assertThat(Web.ofSomebody()
                        .open("/ideas/" + idea)
                        .page()
                        .select("#comments")
                        .text())
                .contains("Nikodem", "With a lighthouse");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(notices(author)).isEqualTo(1));
    }

    @Test
    void programsAreToldThatItWaitsAndTheTeamAndKeysAreNotHeld() {
        assertThat(Given.idea(Cast.stranger("Norwin"), "By a key that answers for them"))
                .isNotEmpty();
        assertThat(propose(ada, "The team is never new").header("Location")).contains("/ideas/");
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        dalia.open(SETTING);
        assertThat(dalia.send(SETTING, "many", "6").page().select("#many-fault").text())
                .contains("5");
        assertThat(dalia.send(SETTING, "many", "some").status()).isEqualTo(422);
    }

    private static void many(String number) {
        dalia.open(SETTING);
        assertThat(dalia.send(SETTING, "many", number).status()).isEqualTo(303);
    }

    private static Answer propose(Web browser, String title) {
        browser.open("/ideas/new");
        return browser.send("/ideas", "title", title, "asked", "yes");
    }

    private static String action(Web browser, String words, String what) {
        var form = browser.last().page().selectFirst(".queue > li:contains(" + words + ") form[action$=/" + what + "]");
        assertThat(form).as(browser.last().text()).isNotNull();
        return form.attr("action");
    }

    private static int count(String table) {
        return Portal.first().one(Integer.class, "select count(*) from " + table);
    }

    private static int eventsOf(String kind) {
        return Portal.first().one(Integer.class, "select count(*) from event where kind = ?", kind);
    }

    private static int notices(Person person) {
        return Portal.first()
                .one(
                        Integer.class,
                        "select count(*) from notice n join person p on p.id = n.person_id where p.email = ?",
                        person.email());
    }
}
