package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import org.junit.jupiter.api.Test;

/** From ideas that nobody assessed to a ranking that can be defended, without the mouse. */
class RankingStoryIT {
    @Test
    void ideasAreAssessedOneAfterTheOtherAndStandInTheirOrder() {
        Given.idea(Cast.ben(), "Comes third", "", "", "argued");
        Given.votes(Given.idea(Cast.ben(), "Comes second", "", "", "argued"), 1);
        Given.votes(Given.idea(Cast.ben(), "Comes first", "", "", "argued"), 2);
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/ranking?scorer=value-effort&tag=argued");
            assertThat(page.locator(".unassessed")).containsText("3 ideas are not assessed yet");
            page.locator(".unassessed a").focus();
            page.keyboard().press("Enter");

            assess(page, "Comes first", "9", "2");
            assess(page, "Comes second", "6", "2");
            assess(page, "Comes third", "4", "8");

            page.waitForURL("**/ranking?scorer=value-effort&tag=argued");
            assertThat(page.locator(".ranked h2")).hasText(new String[] {"Comes first", "Comes second", "Comes third"});
            assertThat(page.locator(".unassessed")).hasCount(0);
            page.locator(".who summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".who").first()).containsText("Ada Okafor");
        }
    }

    /** The first number is where the keyboard is. */
    private static void assess(Page page, String title, String value, String effort) {
        assertThat(page.locator("main header")).containsText(title);
        assertThat(page.locator("#input-value")).isFocused();
        page.keyboard().type(value);
        page.keyboard().press("Tab");
        page.keyboard().type(effort);
        page.keyboard().press("Enter");
    }
}
