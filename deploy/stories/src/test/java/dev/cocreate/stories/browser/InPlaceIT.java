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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With scripts on, the list changes in place, and the address with it. */
class InPlaceIT {
    private static final String LIST = "/ideas?tag=in-place";

    @BeforeAll
    static void aListOfTwoPages() {
        for (var i = 1; i <= 22; i++) {
            Given.idea(Cast.ben(), "Wish number " + i, "", "", "in-place");
        }
        Given.votes(Given.idea(Cast.ben(), "The most wanted", "", "", "in-place"), 3);
        Given.status(Given.idea(Cast.ben(), "Shipped already", "", "", "in-place"), "shipped", "It is there.");
        Given.idea(Cast.ben(), "The newest", "", "", "in-place");
    }

    @Test
    void sortingChangesTheAddressAndTheBackButtonUndoesIt() {
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open(LIST + "&sort=top");
            page.evaluate("window.theSamePage = true");
            assertThat(ideas(page).first()).containsText("The most wanted");

            link(page, "Newest").click();

            assertThat(ideas(page).first()).containsText("The newest");
            assertThat(page).hasURL(Pattern.compile("sort=new"));
            assertThat(link(page, "Newest")).hasAttribute("aria-current", "true");
            assertThat(page.evaluate("window.theSamePage")).isEqualTo(true);

            page.goBack();
            assertThat(ideas(page).first()).containsText("The most wanted");
            assertThat(page).hasURL(Pattern.compile("sort=top"));

            page.goForward();
            assertThat(ideas(page).first()).containsText("The newest");
        }
    }

    @Test
    void aStatusIsChosenInPlaceAndRemovedAgain() {
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open(LIST);
            page.evaluate("window.theSamePage = true");

            page.getByText("Status", new Page.GetByTextOptions().setExact(true)).click();
            link(page, "Shipped").click();

            assertThat(ideas(page)).hasCount(1);
            assertThat(ideas(page)).containsText("Shipped already");
            assertThat(page).hasURL(Pattern.compile("status=shipped"));

            link(page, "Remove: Shipped").click();
            assertThat(ideas(page).filter(new Locator.FilterOptions().setHasText("Shipped already")))
                    .hasCount(0);
            assertThat(page.evaluate("window.theSamePage")).isEqualTo(true);
        }
    }

    @Test
    void moreIdeasArriveBelowAndReadingGoesOnWithTheFirstOfThem() {
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open(LIST + "&sort=new");
            assertThat(ideas(page)).hasCount(20);

            link(page, "Show more").click();

            assertThat(ideas(page)).hasCount(24);
            assertThat(ideas(page).nth(20).getByRole(AriaRole.LINK)).isFocused();
            assertThat(page.getByText("Show more")).hasCount(0);
        }
    }

    @Test
    void aVoteOfSomebodyUnknownLeadsToTheSignIn() {
        try (var screen = Screen.ofSomebody()) {
            var page = screen.open(LIST + "&sort=new");

            ideas(page).first().getByRole(AriaRole.BUTTON).click();

            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Your vote is kept")))
                    .isVisible();
        }
    }

    @Test
    void aVoteThatIsNoLongerPossibleIsExplained() {
        var id = Given.idea("Soon decided");
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/" + id);
            Given.status(id, "declined", "It would not help most of you.");

            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Vote for")))
                    .click();

            assertThat(page.getByText("Something has changed in the meantime")).isVisible();
        }
    }

    @Test
    void aFilteredListIsTheSameWhenItsAddressIsSentToSomebodyElse() {
        try (var screen = Screen.ofSomebody();
                var other = Screen.withoutScripts()) {
            var page = screen.open(LIST);
            link(page, "Most wanted").click();
            assertThat(page).hasURL(Pattern.compile("sort=top"));

            var sent = other.open(page.url());

            assertThat(ideas(sent).first()).containsText("The most wanted");
            assertThat(ideas(sent)).hasCount(20);
        }
    }

    private static Locator ideas(Page page) {
        return page.locator("ol.ideas > li:has(h2)");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }
}
