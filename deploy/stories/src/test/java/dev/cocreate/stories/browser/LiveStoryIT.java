package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two people look at the same thing: what one does the other sees, without a reload and without being disturbed. */
class LiveStoryIT {
    @Test
    void aVoteAndACommentAppearOnTheOthersPage() {
        var id = Given.idea("Umbrellas for the yard");
        try (var chen = Screen.of(Cast.chen());
                var lina = Screen.with(new NewContextOptions().setLocale("ar")).signedIn(Cast.stranger("Lina"))) {
            var here = listening(chen, "/ideas/" + id);
            var there = listening(lina, "/ideas/" + id);
            there.locator("#text").fill("لم أكمل بعد");

            votes(here).click();

            assertThat(votes(there)).hasText("1");
            assertThat(votes(there)).hasAttribute("aria-label", Pattern.compile("صوت واحد$"));
            assertThat(votes(there)).hasAttribute("aria-pressed", "false");
            assertThat(there.locator("#heard")).hasText("المجموع الآن: صوت واحد.");
            assertThat(here.locator("#heard")).hasText("Your vote counts: now 1 vote.");

            here.getByLabel("Your comment").fill("Two of them, please.");
            here.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send"))
                    .last()
                    .click();

            assertThat(there.locator("#live")).containsText("تعليق جديد واحد");
            assertThat(there.locator("#live")).hasAttribute("role", "status");
            assertThat(there.locator("#text")).isFocused();
            var place = there.locator("#text").boundingBox().y;

            there.locator("#live a").click();

            assertThat(there.getByText("Two of them, please.")).isVisible();
            assertThat(there.locator("#comments > ol > li")).isFocused();
            assertThat(there.locator("#text")).hasValue("لم أكمل بعد");
            assertThat(there.locator("#live")).isEmpty();
            assertThat(place).isPositive();
            assertThat(there.evaluate("window.theSamePage")).isEqualTo(true);
            // One's own vote was said when it was cast, and is not said again.
            assertThat(here.locator("#heard")).not().containsText("Now");
        }
    }

    @Test
    void nothingMovesWhenSomethingIsSaid() {
        var id = Given.idea("A quiet corner");
        try (var chen = Screen.of(Cast.chen())) {
            var page = listening(chen, "/ideas/" + id);
            var before = page.locator("#text").boundingBox().y;

            Given.comment(id, Cast.ben(), "Next to the stairs.");

            assertThat(page.locator("#live")).containsText("1 new comment");
            assertThat(page.locator("#text").boundingBox().y).isEqualTo(before);
        }
    }

    @Test
    void aReplyTakesItsPlaceInItsThread() {
        var id = Given.idea("A longer table");
        var comment = Given.comment(id, Cast.ben(), "For eight of us.");
        try (var chen = Screen.of(Cast.chen());
                var ada = Screen.of(Cast.ada())) {
            var page = listening(chen, "/ideas/" + id);
            var team = ada.open("/ideas/" + id);
            team.locator("#comment-" + comment + " .reply > summary").click();
            team.locator("#reply-" + comment).fill("Would six do?");
            team.locator("#comment-" + comment + " form button").last().click();

            page.locator("#live a").click();

            assertThat(page.locator("#comment-" + comment + " .replies .comment"))
                    .containsText("Would six do?");
            assertThat(page.locator("#comments h2")).hasText("2 comments");
        }
    }

    @Test
    void onTheListCountersAndStatusesChangeAndTheOrderDoesNot() {
        var one = Given.idea(Cast.ben(), "First in line", "", "", "live-list");
        var two = Given.idea(Cast.ben(), "Second in line", "", "", "live-list");
        Given.votes(one, 1);
        try (var chen = Screen.of(Cast.chen())) {
            var page = listening(chen, "/ideas?tag=live-list&sort=top");
            var titles = page.locator("ol.ideas h2");
            assertThat(titles).hasText(new String[] {"First in line", "Second in line"});
            var vote = page.locator("#want-" + one);
            vote.focus();

            Given.votes(two, 2);
            Given.comment(two, Cast.ben(), "More of it.");
            Given.status(one, "planned", "It comes.");

            assertThat(page.locator("#want-" + two)).hasText("2");
            assertThat(card(page, "Second in line")).containsText("1 comment");
            assertThat(card(page, "First in line").locator(".status")).hasText("Planned");
            assertThat(titles).hasText(new String[] {"First in line", "Second in line"});
            assertThat(vote).isFocused();
        }
    }

    @Test
    void newIdeasAreOfferedAboveTheList() {
        try (var somebody = Screen.ofSomebody()) {
            var page = listening(somebody, "/ideas");
            Given.idea("Hot off the press");

            assertThat(page.locator("#live")).containsText(Pattern.compile("\\d+ new ideas?"));
            page.locator("#live a").click();

            assertThat(page.locator("ol.ideas h2").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile("sort=new"));
            assertThat(page.getByText("Hot off the press")).isVisible();
        }
    }

    @Test
    void aPageThatNobodyLooksAtIsNotConnectedAndCatchesUpLater() {
        var id = Given.idea("Seen later");
        try (var chen = Screen.of(Cast.chen())) {
            var page = listening(chen, "/ideas/" + id);
            look(page, "hidden");
            page.waitForCondition(() -> (boolean) page.evaluate("window.paused === true"));
            Given.votes(id, 3);

            look(page, "visible");

            assertThat(votes(page)).hasText("3");
        }
    }

    /** What a browser says when another tab comes to the front, which a test cannot bring about. */
    private static void look(Page page, String state) {
        page.evaluate(
                "state => { Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                state);
    }

    /** Opens a page and waits until it listens. */
    private static Page listening(Screen screen, String path) {
        screen.page()
                .addInitScript("const close = EventSource.prototype.close;"
                        + " EventSource.prototype.close = function () { window.paused = true; close.call(this); };");
        screen.page().waitForResponse(Pattern.compile("/live\\?"), () -> screen.open(path));
        screen.page().evaluate("window.theSamePage = true");
        return screen.page();
    }

    private static Locator votes(Page page) {
        return page.locator(".wanted button.vote");
    }

    private static Locator card(Page page, String title) {
        return page.locator("ol.ideas > li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
