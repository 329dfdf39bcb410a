package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import dev.cocreate.stories.stage.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The queue of what new people wrote is emptied without a mouse. */
class ModerationKeysIT {
    @BeforeAll
    static void threeNewPeoplePropose() {
        many("1");
        for (var name : new String[] {"Gundula", "Hartmut", "Irmtraud"}) {
            var browser = Web.of(Cast.stranger(name));
            browser.open("/ideas/new");
            browser.send("/ideas", "title", "Keys for the queue, says " + name, "asked", "yes");
        }
    }

    @AfterAll
    static void nothingIsLookedAt() {
        many("0");
        Portal.first().change("delete from held");
    }

    @Test
    void keysGoOnAndBackApproveDeclineAndOpenThePerson() {
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/moderation");

            entry(page, "Gundula").focus();
            page.keyboard().press("j");
            assertThat(entry(page, "Hartmut")).isFocused();
            page.keyboard().press("k");
            assertThat(entry(page, "Gundula")).isFocused();

            page.keyboard().press("a");
            assertThat(entry(page, "Gundula")).hasCount(0);
            assertThat(page.locator(".queue > li h2 a").first()).isFocused();

            entry(page, "Hartmut").focus();
            page.keyboard().press("d");
            assertThat(row(page, "Hartmut").locator("input[name=words]")).isFocused();
            page.keyboard().type("Said already.");
            page.keyboard().press("Enter");
            assertThat(entry(page, "Hartmut")).hasCount(0);

            entry(page, "Irmtraud").focus();
            page.keyboard().press("m");
            assertThat(page.locator("h1")).containsText("Irmtraud");
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator(".queue > li").filter(new Locator.FilterOptions().setHasText("says " + name));
    }

    private static Locator entry(Page page, String name) {
        return row(page, name).locator("h2 a");
    }

    private static void many(String number) {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/moderation");
        dalia.send("/admin/moderation", "many", number);
    }
}
