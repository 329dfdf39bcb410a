package dev.cocreate.stories.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConsoleMessageOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Axe;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Chromium;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A product on another site has the button in its page; the browser blocks the cookies of third parties. */
class WidgetStoryIT {
    @Test
    void somebodyVotesAndProposesInTheProductWithKeysAlone() {
        var id = Given.idea("A shelf for helmets");
        try (var product = HostProduct.added("story-en", true)
                        .showing("data-language=en")
                        .knowing("Lovisa");
                var screen = Screen.ofSomebody()) {
            var page = screen.open(product.origin());
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Feedback"));
            var frame = frame(page);

            assertThat(button).hasAttribute("aria-expanded", "false");
            page.locator("#before").focus();
            page.keyboard().press("Tab");
            assertThat(button).isFocused();
            page.keyboard().press("Enter");
            assertThat(button).hasAttribute("aria-expanded", "true");
            assertThat(frame.getByText("You are here as Lovisa")).isVisible();

            frame.getByRole(AriaRole.SEARCHBOX).fill("shelf helmets");
            page.keyboard().press("Enter");
            var vote = frame.getByRole(
                    AriaRole.BUTTON,
                    new FrameLocator.GetByRoleOptions().setName(Pattern.compile("Vote for “A shelf for helmets”")));
            assertThat(frame.locator("h1")).containsText("shelf helmets");
            vote.press("Space");
            assertThat(vote).hasAttribute("aria-pressed", "true");
            assertThat(Api.asOperator().get("/api/v1/ideas/" + id).json().getInt("votes"))
                    .isEqualTo(1);

            frame.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Propose an idea"))
                    .press("Enter");
            frame.getByLabel("In a few words").fill("A hook for gloves");
            frame.getByLabel("What are you trying to get done?").fill("they dry overnight");
            frame.getByLabel("In a few words").press("Enter");
            assertThat(frame.getByText("Thank you, your idea is there")).isVisible();
            assertThat(frame.getByText("they dry overnight")).isVisible();

            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();
            assertThat(button).isFocused();
            assertThat(button).hasAttribute("aria-expanded", "false");
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    @Test
    void aSmallScreenIsFilledAndArabicReadsFromTheRight() {
        Given.idea("رف للخوذات");
        var arabic = new NewContextOptions()
                .setLocale("ar")
                .setViewportSize(360, 740)
                .setColorScheme(ColorScheme.DARK);
        try (var product = HostProduct.added("story-ar", true)
                        .showing("data-language=ar")
                        .knowing("Magnhild");
                var screen = Screen.with(arabic)) {
            var page = screen.open(product.origin());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("رأيك"))
                    .click();
            var frame = frame(page);
            assertThat(frame.getByText("Magnhild")).isVisible();
            assertThat(frame.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("dialog").boundingBox().width).isEqualTo(360);

            frame.getByRole(AriaRole.SEARCHBOX).fill("للخوذات");
            page.keyboard().press("Enter");
            var vote = frame.locator("button.vote").first();
            assertThat(vote).hasAttribute("aria-label", Pattern.compile("للخوذات"));
            vote.click();
            assertThat(vote).hasAttribute("aria-pressed", "true");
            frame.locator(".tools .button").click();
            frame.locator("#title").fill("علاقة للقفازات");
            frame.locator("#need").fill("تجف في الليل");
            frame.locator("form .button.primary").click();
            assertThat(frame.locator(".notice")).containsText("علاقة للقفازات");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("إغلاق"))
                    .click();
            assertThat(page.locator("dialog")).isHidden();
        }
    }

    @Test
    void whoeverTheProductDoesNotKnowReadsTheListAndGoesOnInThePortal() {
        var id = Given.idea("A map of the cellar");
        try (var product = HostProduct.added("story-list", false).showing("data-mode=list data-language=en");
                var screen = Screen.ofSomebody()) {
            var page = screen.open(product.origin());
            var frame = frame(page);
            frame.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Newest"))
                    .click();

            var portal = page.waitForPopup(() -> frame.getByRole(
                            AriaRole.LINK,
                            new FrameLocator.GetByRoleOptions()
                                    .setName(Pattern.compile("Vote for “A map of the cellar”")))
                    .click());

            assertThat(portal).hasURL(Pattern.compile("/ideas/" + id + "$"));
        }
    }

    @Test
    void aSessionThatIsOverIsBegunAnewWithoutAWord() {
        var id = Given.idea("A broom for each floor");
        try (var product = HostProduct.added("story-over", true).knowing("Njord");
                var screen = Screen.ofSomebody()) {
            var page = screen.open(product.origin());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Feedback"))
                    .click();
            var frame = frame(page);
            assertThat(frame.getByText("You are here as Njord")).isVisible();
            frame.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Newest"))
                    .click();
            var vote = frame.getByRole(
                    AriaRole.BUTTON,
                    new FrameLocator.GetByRoleOptions().setName(Pattern.compile("A broom for each floor")));
            assertThat(vote).isVisible();
            Portal.first()
                    .change("delete from session where host_id = (select id from host where slug = 'story-over')");

            vote.click();

            assertThat(vote).hasAttribute("aria-pressed", "true");
            assertThat(Api.asOperator().get("/api/v1/ideas/" + id).json().getInt("votes"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aBrowserShowsNoFrameToAnotherSite() {
        try (var product = HostProduct.added("story-frame", false).showing("data-mode=list");
                var context = Chromium.open(new NewContextOptions())) {
            var page = context.newPage();

            page.navigate(product.origin());
            assertThat(frame(page).locator("#frame")).isVisible();

            var refused = new WaitForConsoleMessageOptions()
                    .setPredicate(message -> message.text().contains("frame-ancestors " + product.origin()));
            page.waitForConsoleMessage(refused, () -> page.navigate(product.otherOrigin()));
            assertThat(frame(page).locator("#frame")).hasCount(0);
        }
    }

    @Test
    void aTokenBehindTheHashIsSeenByNoServerBeforeTheButtonIsThere() {
        try (var product = HostProduct.added("story-hash", true);
                var screen = Screen.ofSomebody()) {
            var page = screen.open("/sign-in/token?to=/me/profile#" + product.token(Cast.stranger("Oddny")));

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, sign me in"))
                    .click();

            assertThat(page).hasURL(Pattern.compile("/me/profile$"));
            assertThat(page.getByText("oddny@elsewhere.example").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360, en-GB", "DARK, 400, ar", "LIGHT, 1440, ar"})
    void everyPageOfTheFrameCanBeReadByEverybody(ColorScheme scheme, int width, String language) {
        var slug = "story-axe-" + width;
        var options = new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 700)
                .setLocale(language);
        Given.status(Given.idea("A rail for the stairs"), "shipped", "It is there.");
        try (var product = HostProduct.added(slug, true);
                var screen = Screen.with(options)) {
            var page = screen.page();
            for (var path : List.of("ideas", "ideas?q=hippopotamus", "outcomes", "new")) {
                check(page, "/widget/" + slug + "/" + path);
            }
            var session = product.enterFrame(product.token(Cast.stranger("Petra" + width)))
                    .json()
                    .getString("session");
            page.setExtraHTTPHeaders(Map.of("Widget-Session", session));
            for (var path : List.of("ideas", "new")) {
                check(page, "/widget/" + slug + "/" + path);
            }
            page.setExtraHTTPHeaders(Map.of());
            check(page, product.origin());
            screen.signedIn(Cast.dalia());
            check(page, "/admin/widget");
            check(page, "/admin/widget/" + slug);
        }
    }

    private static void check(Page page, String address) {
        page.navigate(address);
        Axe.findsNothing(address, page);
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator("iframe");
    }
}
