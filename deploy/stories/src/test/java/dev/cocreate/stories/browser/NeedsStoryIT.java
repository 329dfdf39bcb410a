package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Three wishes turn out to be one need, and no hand leaves the keyboard. */
class NeedsStoryIT {
    @Test
    void threeIdeasArePutUnderANewNeedWithoutTheMouse() {
        for (var wish : new String[] {"A faster horse", "A lighter cart", "A better road"}) {
            Given.idea(Cast.ben(), wish, "", "", "horses");
        }
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/desk?tag=horses");
            for (var i = 0; i < 3; i++) {
                page.keyboard().press("j");
                page.keyboard().press("x");
            }
            assertThat(page.locator("#bulk-title")).hasText("3 selected");
            page.keyboard().press("u");
            assertThat(page.locator("#need")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#newNeed")).isFocused();
            page.keyboard().type("When I trade far away, I want to get there sooner");
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*change=\\d+.*"));
            assertThat(page.locator(".just-made")).containsText("3 ideas changed");

            // One of them tells where they hang, and the need tells who stands behind it.
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/ideas/*");
            var need = page.locator(".of-need a").first();
            assertThat(need).hasText("When I trade far away, I want to get there sooner");
            need.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/needs/*");
            assertThat(page.locator(".hung h3")).hasCount(3);
            assertThat(page.locator("#backed .split dd").first()).hasText("1");

            // That was hasty; the way back is the same as for every other change.
            page.navigate("/desk?tag=horses");
            page.keyboard().press("j");
            page.keyboard().press("u");
            page.keyboard().type("No need");
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*change=\\d+.*"));
            assertThat(page.locator(".just-made")).containsText("1 idea changed");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".just-made")).containsText("1 idea is what it was again");
        }
    }
}
