package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.demand.Demand;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On a phone, in Arabic: what somebody asked for long ago is confirmed by a press, and few votes are spent with care. */
class DemandStoryIT {
    private static NewContextOptions phoneInArabic() {
        return new NewContextOptions().setLocale("ar").setViewportSize(360, 800);
    }

    @Test
    void aLetterIsAnsweredInPlaceAndUndone() {
        var petra = Cast.stranger("Petrine");
        var kept = Given.idea("اطبع على الوجهين");
        var gone = Given.idea("Fold by hand, once more");
        Given.vote(kept, petra);
        Api.as(petra).put("/api/v1/ideas/" + gone + "/vote", "{\"reason\": \"نشحن في الموعد\"}");
        Demand.isAsked(petra);
        try (var screen = Screen.with(phoneInArabic())) {
            var page = screen.open(Demand.linkTo(petra));
            page.evaluate("window.theSamePage = true");

            button(page, "نعم، ما زلت: اطبع على الوجهين").click();
            assertThat(page.locator("#still-" + kept + " .answered")).isFocused();
            assertThat(page.locator("#heard")).containsText("شكرًا");
            button(page, "لم أعد أحتاج إليه: Fold by hand, once more").click();
            assertThat(page.locator("#still-" + gone)).containsText("سُحب صوتك");
            assertThat(votes(gone)).isZero();

            button(page, "تراجع: Fold by hand, once more").click();
            assertThat(page.locator("#still-" + gone + " .answered")).isVisible();

            assertThat(votes(gone)).isEqualTo(1);
            assertThat(Api.as(Cast.ada())
                            .get("/api/v1/ideas/" + gone + "/votes")
                            .items("reason"))
                    .containsExactly("نشحن في الموعد");
            assertThat(page.evaluate("window.theSamePage")).isEqualTo(true);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatIsLeftIsCountedInPlaceAndARefusalSaysWhatToDo() {
        Demand.board("precious", "Precious", 1);
        var first = Demand.idea(Cast.ben(), "The first wish", "precious");
        var second = Demand.idea(Cast.ben(), "The second wish", "precious");
        try (var screen = Screen.with(phoneInArabic()).signedIn(Cast.stranger("Roelof"))) {
            var page = screen.open("/ideas?board=precious&sort=new");
            page.evaluate("window.theSamePage = true");
            assertThat(page.locator(".votes-left")).containsText("بقي لك 1");

            page.locator("#want-" + first).click();
            assertThat(page.locator(".votes-left")).containsText("بقي لك 0");
            page.locator("#want-" + second).click();

            var why = page.locator("#reason-" + second + " [role=alert]");
            assertThat(why).containsText("صوتك في Precious مستخدم");
            assertThat(why.getByRole(AriaRole.LINK).first()).hasAttribute("href", "/ideas/" + first);
            assertThat(page.locator("#want-" + second)).hasAttribute("aria-pressed", "false");
            page.locator("#want-" + first).click();
            assertThat(page.locator(".votes-left")).containsText("بقي لك 1");
            page.locator("#want-" + second).click();
            assertThat(page.locator("#want-" + second)).hasAttribute("aria-pressed", "true");
            assertThat(page.evaluate("window.theSamePage")).isEqualTo(true);
        }
    }

    @Test
    void anOldVoteIsConfirmedOnItsPage() {
        var person = Cast.stranger("Sibbe");
        var idea = Given.idea("Sort by colour");
        Given.vote(idea, person);
        Demand.isAsked(person);
        try (var screen = Screen.of(person)) {
            var page = screen.open("/ideas/" + idea);
            page.evaluate("window.theSamePage = true");

            page.locator("#still")
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Yes")))
                    .click();

            assertThat(page.locator("#still")).hasCount(0);
            assertThat(page.locator("#want-" + idea)).hasAttribute("aria-pressed", "true");
            assertThat(page.evaluate("window.theSamePage")).isEqualTo(true);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static int votes(String idea) {
        return Api.withoutKey().get("/api/v1/ideas/" + idea).json().getInt("votes");
    }
}
