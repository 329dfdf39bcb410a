package dev.cocreate.stories.deciding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import dev.cocreate.stories.stage.Web;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The team puts the roadmap in order, by buttons, by keys and by dragging. */
class RoadmapEditIT {
    private String signs = "";
    private String maps = "";

    @BeforeEach
    void twoThatComeFirst() {
        signs = planned("Signs at the docks");
        maps = planned("Maps of the docks");
        var ada = Web.of(Cast.ada());
        ada.open("/roadmap");
        for (var idea : List.of(maps, signs)) {
            assertThat(ada.post("/roadmap/" + idea + "/place", "to=first&csrf=" + ada.csrf())
                            .status())
                    .isEqualTo(303);
            ada.open("/roadmap");
        }
    }

    @Test
    void theOrderIsTheTeamsAndEverybodySeesIt() {
        var ada = Web.of(Cast.ada());
        assertThat(firstTwo()).containsExactly("step-" + signs, "step-" + maps);

        ada.open("/roadmap");
        ada.send("/roadmap/" + signs + "/place", "to", "down");

        assertThat(ada.last().status()).isEqualTo(303);
        assertThat(firstTwo()).containsExactly("step-" + maps, "step-" + signs);
        ada.open("/roadmap");
        ada.send("/roadmap/" + signs + "/place", "to", maps);
        assertThat(firstTwo()).containsExactly("step-" + signs, "step-" + maps);
        ada.open("/roadmap");
        assertThat(ada.post("/roadmap/" + signs + "/place", "to=sideways&csrf=" + ada.csrf())
                        .status())
                .isEqualTo(422);
        assertThat(Web.ofSomebody().open("/roadmap").page().select(".arranging, [draggable]"))
                .isEmpty();
    }

    @Test
    void intoAnotherStatusItGoesWithAnAnswer() {
        var form = Web.of(Cast.ada()).open("/ideas/" + signs + "?to=doing").page();

        assertThat(form.select("#answering #status option[selected]").val()).isEqualTo("doing");
        Given.status(signs, "doing", "It has begun.");
        assertThat(Portal.first()
                        .one(Boolean.class, "select place is null from idea where id = ?", Long.parseLong(signs)))
                .isTrue();
    }

    @Test
    void aDateThatIsChangedStaysInTheHistory() {
        var ada = Web.of(Cast.ada());
        ada.open("/roadmap");
        ada.send("/roadmap/" + maps + "/outlook", "due", "2031-06-30", "confidence", "high");
        ada.open("/roadmap");
        ada.send("/roadmap/" + maps + "/outlook", "due", "2031-12-31");

        assertThat(ada.open("/roadmap/promises")
                        .page()
                        .select("li:has(a[href=/ideas/" + maps + "]) .meta")
                        .text())
                .contains("by 30 June 2031", "by 31 December 2031", "still open");
        assertThat(Api.withoutKey().get("/api/v1/ideas/" + maps).json().getString("due"))
                .isEqualTo("2031-12-31");
        assertThat(ada.post("/roadmap/" + maps + "/outlook", "due=soon&csrf=" + csrf(ada))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void keysAndDraggingDoTheSame() {
        try (var screen = Screen.of(Cast.ada())) {
            var page = screen.open("/roadmap");
            page.locator("#step-" + maps + " h3 a").focus();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(page.locator(".roadmap section").first().locator("li").first())
                    .hasAttribute("id", "step-" + maps);
            assertThat(page.locator("#up-" + maps)).isFocused();

            page.locator("#step-" + signs + " h3").dragTo(page.locator("#step-" + maps + " h3"));
            assertThat(page.locator(".roadmap section").first().locator("li").first())
                    .hasAttribute("id", "step-" + signs);

            page.locator("#step-" + signs + " h3").dragTo(page.locator("#column-doing"));
            assertThat(page.locator("#answering #status")).hasValue("doing");
        }
        assertThat(firstTwo()).containsExactly("step-" + signs, "step-" + maps);
    }

    private static String csrf(Web browser) {
        browser.open("/roadmap");
        return browser.csrf();
    }

    private static String planned(String title) {
        var idea = Given.idea(title);
        Given.status(idea, "planned", "We build it.");
        return idea;
    }

    private static List<String> firstTwo() {
        return Web.of(Cast.chen())
                .open("/roadmap")
                .page()
                .select(".roadmap section:first-child li")
                .eachAttr("id")
                .subList(0, 2);
    }
}
