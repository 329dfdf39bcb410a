package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody is about to repeat a wish, finds the other, says what it would mean; somebody else loses a connection and no word. */
class ProposingStoryIT {
    @Test
    void aWishIsFoundWhileItIsTypedAndWantedInstead() {
        var id = Given.idea("Clean the vans on Fridays");
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");
            var need = page.locator("#need").boundingBox().y;
            page.locator("#title").pressSequentially("Cleaning vasn on friday");

            assertThat(page.locator("#similar").getByText("Clean the vans on Fridays"))
                    .isVisible();
            assertThat(page.locator("#need").boundingBox().y).isEqualTo(need);
            assertThat(page.locator("#heard")).containsText("like this");

            button(page, "That’s mine too: vote for “Clean the vans on Fridays”")
                    .click();

            assertThat(page).hasURL(Pattern.compile("/ideas/" + id + "$"));
            page.getByLabel("What would this let you do?").fill("customers trust us");
            button(page, "Important").click();
            assertThat(page.getByText("Thank you, we have kept that.").first()).isVisible();
            assertThat(button(page, "Important")).hasAttribute("aria-pressed", "true");
            assertThat(page.getByLabel("What would this let you do?")).hasValue("customers trust us");

            page.locator(".wanted button").click();
            assertThat(page.locator(".question form")).hasCount(0);
        }
        assertThat(Api.as(Cast.ada()).get("/api/v1/ideas/" + id + "/votes").items())
                .isEmpty();
    }

    @Test
    void whoeverSawTheListIsNotAskedAgain() {
        Given.idea("Wash the forklifts at noon");
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");
            page.locator("#title").pressSequentially("Wash all forklifts at noon");
            assertThat(page.locator("#similar").getByText("Wash the forklifts at noon"))
                    .isVisible();

            page.locator("#title").press("Enter");

            assertThat(page).hasURL(Pattern.compile("/ideas/\\d+$"));
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Wash all forklifts at noon")))
                    .isVisible();
            page.navigate("/ideas/new");
            assertThat(page.locator("#title")).hasValue("");
        }
    }

    @Test
    void whatWasTypedSurvivesALostConnectionUntilItIsDiscarded() {
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");
            page.locator("#title").fill("A ramp for the north door");
            page.locator("#text").fill("For **wheelchairs**");
            button(page, "Preview").click();
            assertThat(page.locator("#preview strong")).hasText("wheelchairs");
            page.context().clearCookies();
            page.navigate("/ideas");

            page.navigate("/ideas/new");

            assertThat(page.locator("#title")).hasValue("A ramp for the north door");
            assertThat(page.locator("#text")).hasValue("For **wheelchairs**");
            assertThat(page.locator(".kept-draft")).isVisible();

            button(page, "Discard it").click();
            assertThat(page.locator("#title")).hasValue("");
            page.reload();
            assertThat(page.locator("#title")).hasValue("");
            assertThat(page.locator(".kept-draft")).isHidden();
        }
    }

    @Test
    void anIdeaThatThePortalRefusedIsKept() {
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");
            page.locator("#title").fill("A roof over the bicycles");
            page.evaluate("document.querySelector('form[data-draft] [name=csrf]').value = 'of an expired session'");
            page.locator("#title").press("Enter");
            assertThat(page.locator("h1")).hasText("Please send this once more");
            assertThat(page.locator("blockquote")).hasText("A roof over the bicycles");

            var elsewhere = page.context().newPage();
            elsewhere.navigate("/ideas/new");
            assertThat(elsewhere.locator("#title")).hasValue("A roof over the bicycles");
            elsewhere.close();
            button(page, "Send it again").click();

            assertThat(page).hasURL(Pattern.compile("/ideas/\\d+$"));
            assertThat(page.locator("h1")).hasText("A roof over the bicycles");
            page.navigate("/ideas/new");
            assertThat(page.locator("#title")).hasValue("");
        }
    }

    @Test
    void inArabicOnASmallScreenTheListFoldsIntoALine() {
        var id = Given.idea("طباعة ملصقات الصناديق");
        var small = new NewContextOptions().setLocale("ar").setViewportSize(360, 800);
        try (var screen = Screen.with(small).signedIn(Cast.chen())) {
            var page = screen.open("/ideas/new");
            var need = page.locator("#need").boundingBox().y;
            page.locator("#title").pressSequentially("طباعه ملصق الصناديق");
            var line = page.locator("#similar summary");
            assertThat(line).isVisible();
            assertThat(page.locator("#need").boundingBox().y).isEqualTo(need);

            line.click();
            page.locator("#similar button[formaction='/ideas/" + id + "/vote']").click();

            assertThat(page.getByLabel("ماذا سيتيح لك هذا؟")).isVisible();
            page.getByLabel("ماذا سيتيح لك هذا؟").fill("لا نخطئ في العناوين");
            button(page, "مهم").click();
            assertThat(button(page, "مهم")).hasAttribute("aria-pressed", "true");
        }
        assertThat(Api.as(Cast.ada()).get("/api/v1/ideas/" + id + "/votes").items("reason"))
                .containsExactly("لا نخطئ في العناوين");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
