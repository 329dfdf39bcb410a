package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What the team does on its desk, by keyboard alone. */
final class DeskKeys {
    private DeskKeys() {}

    /** Lets the desk show what these words find. */
    static void search(Page page, String words) {
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("(?!.*change=).*[?&]q=" + words + "\\b.*"));
    }

    /** Selects everything that matches. */
    static void selectAll(Page page) {
        page.keyboard().press("j");
        tabTo(page, "#all", true);
        page.keyboard().press("Space");
    }

    static void answer(Page page, String status, String words) {
        choose(page, status);
        assertThat(page.locator("#answer")).isFocused();
        send(page, words);
    }

    static void decline(Page page, String reason, String words) {
        choose(page, "De");
        assertThat(page.locator("#reason")).isFocused();
        page.keyboard().type(reason);
        tabTo(page, "#answer", false);
        send(page, words);
    }

    private static void choose(Page page, String status) {
        page.keyboard().press("e");
        assertThat(page.locator("#status")).isFocused();
        page.keyboard().type(status);
        page.keyboard().press("Tab");
    }

    static void send(Page page, String words) {
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*change=\\d+.*"));
    }

    static void tabTo(Page page, String wanted, boolean backwards) {
        for (var i = 0; i < 60; i++) {
            if ((boolean) page.locator(wanted).evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press(backwards ? "Shift+Tab" : "Tab");
        }
        throw new AssertionError("Not reached by the Tab key: " + wanted);
    }
}
