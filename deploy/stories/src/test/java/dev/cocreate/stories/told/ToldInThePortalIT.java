package dev.cocreate.stories.told;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.Test;

class ToldInThePortalIT {
    @Test
    void theBellCountsWhatIsNewAndOpeningTheIdeaReadsIt() {
        var paula = Cast.stranger("Paula");
        var idea = Given.idea(paula, "Export invoices");
        var other = Given.idea(paula, "Import invoices");
        Given.comment(idea, Cast.chen(), "As a table.");
        Given.status(idea, "planned", "We build it **in spring**.");
        Given.status(other, "declined", "Too few need it.");
        Told.awaitAll();
        var browser = Web.of(paula);

        assertThat(bell(browser)).isEqualTo("News for you, 3 unread");
        var page = browser.open("/me/notices").page();
        assertThat(page.select(".news h2 a").eachText())
                .containsExactly("Import invoices", "Export invoices", "Export invoices");
        assertThat(page.select(".news li").get(1).text())
                .contains("The team answered", "Planned", "We build it in spring.");
        assertThat(page.select(".news li").get(2).text()).contains(Cast.chen().name() + " commented", "As a table.");
        assertThat(page.select(".news .unread")).hasSize(3);

        browser.open(page.select(".news h2 a").get(1).attr("href"));
        assertThat(browser.last().page().select(".bell").attr("aria-label")).isEqualTo("News for you, 1 unread");
        browser.open("/me/notices");
        browser.send("/me/notices/read");
        assertThat(browser.follow().page().select(".unread, .all-read")).isEmpty();
        assertThat(bell(browser)).isEqualTo("News for you");
    }

    @Test
    void olderNewsIsReachedByFollowingTheNextPage() {
        var quinn = Cast.stranger("Quinn");
        var idea = Given.idea(quinn, "Export invoices");
        for (var i = 0; i < 23; i++) {
            Given.comment(idea, Cast.chen(), "Comment " + i);
        }
        Told.awaitAll();

        var browser = Web.of(quinn);
        var first = browser.open("/me/notices").page();
        var second = browser.open(first.select("#more a").attr("href")).page();

        assertThat(first.select(".news .words")).hasSize(20);
        assertThat(second.select(".news .words").eachText()).containsExactly("Comment 2", "Comment 1", "Comment 0");
        assertThat(second.select("#more")).isEmpty();
    }

    @Test
    void newsIsForTheOneItIsMeantFor() {
        var rosa = Cast.stranger("Rosanna");
        var idea = Given.idea(rosa, "Export invoices");
        Given.comment(idea, Cast.chen(), "As a table.");
        Told.awaitAll();

        var sven = Web.of(Cast.stranger("Sven"));
        assertThat(sven.open("/me/notices").page().select("main").text()).contains("Nothing has happened yet");
        sven.open("/ideas/" + idea);
        assertThat(bell(Web.of(rosa))).isEqualTo("News for you, 1 unread");
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBack() {
        var nobody = Web.ofSomebody().open("/me/notices");

        assertThat(nobody.status()).isEqualTo(303);
        assertThat(nobody.header("Location")).endsWith("/sign-in?to=/me/notices");
        assertThat(Web.ofSomebody().open("/ideas").page().select(".bell")).isEmpty();
    }

    @Test
    void aChannelThatIsNoneIsRefusedAndTheChoiceStays() {
        var browser = Web.of(Cast.stranger("Tilda"));
        browser.open("/me/notices");
        assertThat(browser.last().page().select("[name=channel][checked]").val())
                .isEqualTo("email");

        var refused = browser.send("/me/notices/channel", "channel", "pigeon");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#channel-fault").text()).isNotEmpty();
        browser.send("/me/notices/channel", "channel", "portal");
        assertThat(browser.follow().page().select("[name=channel][checked]").val())
                .isEqualTo("portal");
    }

    private static String bell(Web browser) {
        return browser.open("/ideas").page().select(".bell").attr("aria-label");
    }
}
