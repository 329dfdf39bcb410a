package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three hundred raw ideas become an answered, ranked roadmap, everybody is told, and no hand leaves the keyboard. */
class RawToRoadmapIT {
    private static final List<String> THEMES = List.of(
            "harbours",
            "lighthouses",
            "anchors",
            "ferries",
            "tides",
            "cranes",
            "customs",
            "pilots",
            "moorings",
            "dredging");
    private static final int OF_EACH = 30;

    @Test
    void threeHundredRawIdeasBecomeAnAnsweredAndRankedRoadmap() {
        for (var theme : THEMES) {
            for (var i = 1; i <= OF_EACH; i++) {
                Given.idea(Cast.customer(i), "Something about " + theme + " " + i, "", "", "raw-harbour");
            }
        }
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/desk?tag=raw-harbour");
            assertThat(page.locator(".select-all label")).containsText("All 300 that match");

            // Most are declined, theme by theme, with an honest reason.
            for (var theme : THEMES.subList(2, THEMES.size())) {
                DeskKeys.search(page, theme);
                DeskKeys.selectAll(page);
                DeskKeys.decline(page, "Too few", "We do not work on " + theme + ".");
                assertThat(page.locator(".just-made")).containsText("30 ideas changed");
            }

            // Those of one theme have one need.
            DeskKeys.search(page, "harbours");
            DeskKeys.selectAll(page);
            page.keyboard().press("u");
            assertThat(page.locator("#need")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#newNeed")).isFocused();
            DeskKeys.send(page, "When I come in at night, I want to know where to land");
            assertThat(page.locator(".just-made")).containsText("30 ideas changed");

            // Three come, the others are looked at.
            DeskKeys.search(page, "harbours");
            for (var i = 0; i < 3; i++) {
                page.keyboard().press("j");
                page.keyboard().press("x");
            }
            assertThat(page.locator("#bulk-title")).hasText("3 selected");
            DeskKeys.answer(page, "Pl", "They come in spring.");
            assertThat(page.locator(".just-made")).containsText("3 ideas changed");
            for (var theme : List.of("harbours", "lighthouses")) {
                DeskKeys.search(page, theme);
                DeskKeys.selectAll(page);
                DeskKeys.answer(page, "Un", "We look at " + theme + " in summer.");
                assertThat(page.locator(".just-made")).containsText("ideas changed");
            }
            page.navigate("/desk?tag=raw-harbour");
            assertThat(page.getByText("Nothing matches")).isVisible();

            // What comes is ranked, with numbers that everybody can look up.
            page.navigate("/ranking?scorer=value-effort&tag=raw-harbour&status=planned");
            DeskKeys.tabTo(page, ".unassessed a", false);
            page.keyboard().press("Enter");
            var last = assess(page, "4", "8");
            var second = assess(page, "6", "2");
            var first = assess(page, "9", "2");
            assertThat(page.locator(".ranked h2")).hasText(new String[] {first, second, last});

            // And so is the roadmap.
            page.navigate("/roadmap");
            toTheTop(page, second);
            toTheTop(page, first);
            assertThat(planned(page).nth(0)).hasText(first);
            assertThat(planned(page).nth(1)).hasText(second);
        }
        everybodyIsToldOnce();
    }

    private static String assess(Page page, String value, String effort) {
        assertThat(page.locator("#input-value")).isFocused();
        var title = page.locator("main header a").first().textContent().strip();
        page.keyboard().type(value);
        page.keyboard().press("Tab");
        page.keyboard().type(effort);
        page.keyboard().press("Enter");
        assertThat(page.getByText(title).and(page.locator("main header a"))).hasCount(0);
        return title;
    }

    private static void toTheTop(Page page, String title) {
        var steps = planned(page);
        var place = steps.allTextContents().stream().map(String::strip).toList().indexOf(title);
        while (place > 0) {
            steps.nth(place).locator("a").focus();
            page.keyboard().press("Alt+ArrowUp");
            place--;
            assertThat(steps.nth(place)).hasText(title);
        }
    }

    private static Locator planned(Page page) {
        return page.locator("section[aria-labelledby=column-planned] li h3");
    }

    private static void everybodyIsToldOnce() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Portal.first()
                                .find(
                                        String.class,
                                        "select count(*) || ' of ' || count(distinct (n.idea_id, n.person_id)) from notice n"
                                                + " join idea_tag it on it.idea_id = n.idea_id join tag t on t.id = it.tag_id"
                                                + " where t.name = 'raw-harbour' and n.answer_id is not null"))
                        .containsExactly("300 of 300"));
    }
}
