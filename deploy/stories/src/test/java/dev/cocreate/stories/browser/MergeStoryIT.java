package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ada merges an idea into another one with keys alone, and undoes it; with scripts and without. */
class MergeStoryIT {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anIdeaIsMergedAndTheMergeUndone(boolean scripts) {
        var name = scripts ? "narwhal" : "octopus";
        var wish = Given.idea(Cast.ben(), "Show " + name + " reports");
        var other = Given.idea(Cast.chen(), "Reports about the " + name);
        Given.votes(wish, 3);
        Given.votes(other, 2);
        try (var screen = Screen.with(new NewContextOptions()
                        .setLocale("en-GB")
                        .setViewportSize(1280, 800)
                        .setJavaScriptEnabled(scripts))
                .signedIn(Cast.ada())) {
            var page = screen.open("/ideas/" + wish);
            press(page, AriaRole.LINK, "Merge…");
            page.getByLabel("The other idea").focus();
            page.keyboard().type("reports about " + name);
            page.keyboard().press("Enter");
            press(page, AriaRole.LINK, "Compare with Reports about the " + name, true);

            assertThat(page.locator(".along"))
                    .containsText("3 votes. 2 of them are from people who voted for the other idea too");
            press(page, AriaRole.BUTTON, "Merge");

            assertThat(page).hasURL(Pattern.compile("/ideas/" + other + "\\?merged=" + wish));
            assertThat(page.locator(".came-from")).containsText("Show " + name + " reports");
            assertThat(page.locator(".merged")).containsText("3 votes");
            press(page, AriaRole.BUTTON, "Undo: Show " + name + " reports goes on by itself again");

            assertThat(page).hasURL(Pattern.compile("/ideas/" + wish + "$"));
            assertThat(page.locator(".came-from")).hasCount(0);
        }
    }

    private static void press(Page page, AriaRole role, String name) {
        press(page, role, name, false);
    }

    private static void press(Page page, AriaRole role, String name, boolean first) {
        var found = page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
        var target = first ? found.first() : found;
        target.focus();
        page.keyboard().press("Enter");
    }
}
