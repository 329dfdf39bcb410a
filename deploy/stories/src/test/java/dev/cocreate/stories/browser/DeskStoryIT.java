package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Twenty raw ideas become answered ones, and no hand leaves the keyboard. */
class DeskStoryIT {
    private static final int IDEAS = 20;

    @Test
    void twentyIdeasAreAnsweredWithoutTheMouse() {
        for (var i = 1; i <= IDEAS; i++) {
            Given.idea(Cast.ben(), "Raw idea " + i, "", "", "raw");
        }
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/desk?tag=raw");
            assertThat(page.locator(".pile > li")).hasCount(IDEAS);

            // The keys are told where somebody asks for them.
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();

            // The first one is looked at, and gets a note.
            page.keyboard().press("j");
            assertThat(page.locator("#change h2 a").first()).isFocused();
            page.keyboard().press("n");
            page.waitForURL("**/notes");
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().type("Ask sales.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".note")).containsText("Ask sales.");
            page.goBack();
            page.waitForURL("**/notes");
            page.goBack();
            page.waitForURL("**/desk?tag=raw");

            // The first five are answered together.
            page.keyboard().press("j");
            for (var i = 0; i < 5; i++) {
                page.keyboard().press("x");
                page.keyboard().press("j");
            }
            assertThat(page.locator("#bulk-title")).hasText("5 selected");
            DeskKeys.answer(page, "Pl", "They come in spring.");
            assertThat(page.getByRole(AriaRole.STATUS).and(page.locator(".just-made")))
                    .containsText("5 ideas changed");
            assertThat(page.locator(".pile > li")).hasCount(15);

            // One is tagged, and looked after by whoever is there.
            page.keyboard().press("j");
            page.keyboard().press("t");
            page.keyboard().type("spring");
            page.keyboard().press("Enter");
            assertThat(page.locator(".just-made")).containsText("1 idea changed");
            assertThat(page.locator(".pile > li").first()).containsText("#spring");

            // And the rest at once.
            page.keyboard().press("j");
            DeskKeys.tabTo(page, "#all", true);
            page.keyboard().press("Space");
            DeskKeys.decline(page, "Too few", "We build something else first.");
            assertThat(page.locator(".just-made")).containsText("15 ideas changed");
            assertThat(page.getByText("Nothing matches")).isVisible();

            // That was too much: the focus is where the way back is.
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".just-made")).containsText("15 ideas are what they were again");
            assertThat(page.locator(".pile > li")).hasCount(15);
        }
    }

    @Test
    void keysRestWhileSomebodyTypesAndCanBeSwitchedOff() {
        Given.idea(Cast.ben(), "Quiet keys", "", "", "quiet-keys");
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/desk?tag=quiet-keys");
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("jxe?");
            assertThat(page.locator("#q")).hasValue("jxe?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
            page.keyboard().press("Escape");
            assertThat(page.locator(".pile h2 a")).isFocused();

            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Keyboard"))
                    .press("Enter");
            page.getByLabel("Single keys are on").press("Space");
            page.keyboard().press("Escape");
            page.keyboard().press("x");
            assertThat(page.locator("#bulk-title")).hasText(Pattern.compile("Select ideas"));
            page.reload();
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        }
    }
}
