package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KeyboardIT {
    private static final int FAR = 60;

    @Test
    void aVoteIsCastAndTakenBackWithKeysAlone() {
        Given.idea(Cast.ben(), "Louder bells", "", "", "keyboard");
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas?tag=keyboard");
            var vote = page.getByRole(
                    AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Vote for “Louder bells”")));

            tabTo(page, vote);
            page.keyboard().press("Enter");
            assertThat(vote).hasAttribute("aria-pressed", "true");
            assertThat(vote).isFocused();

            page.keyboard().press("Space");
            assertThat(vote).hasAttribute("aria-pressed", "false");
            assertThat(vote).isFocused();
        }
    }

    @Test
    void theFirstKeySkipsToTheContent() {
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open("/ideas");

            page.keyboard().press("Tab");
            var skip = page.getByText("Skip to the content");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();

            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void aMenuOpensAndClosesWithKeys() {
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open("/ideas");
            var menu = page.locator("summary").filter(new Locator.FilterOptions().setHasText("Status"));
            var choice = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Any status"));

            tabTo(page, menu);
            page.keyboard().press("Enter");
            assertThat(choice).isVisible();

            page.keyboard().press("Escape");
            assertThat(choice).isHidden();
            assertThat(menu).isFocused();
        }
    }

    @Test
    void aProposalIsTypedAndSentWithoutAMouse() {
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");

            tabTo(page, page.getByLabel("In a few words"));
            page.keyboard().type("Typed with keys");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Typed with keys")))
                    .isVisible();
        }
    }

    @Test
    void afterAFaultTheReaderIsAtTheFaults() {
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Propose it"))
                    .click();

            assertThat(page.getByRole(AriaRole.ALERT).first()).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByLabel("In a few words")).isFocused();
        }
    }

    /** What has the focus can be seen to have it. */
    private static void tabTo(Page page, Locator wanted) {
        for (var i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                assertThat(wanted.evaluate("element => getComputedStyle(element).outlineStyle"))
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("Not reached by the Tab key: " + wanted);
    }
}
