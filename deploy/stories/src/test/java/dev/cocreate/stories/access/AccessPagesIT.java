package dev.cocreate.stories.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.cocreate.stories.access.SecretBoard.portal;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Screen;
import dev.cocreate.stories.stage.Web;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Administrators say who sees what, with scripts off and with keys alone. */
class AccessPagesIT {
    @Test
    void aBoardIsMadeOrderedOpenedToSomeAndRemoved() {
        try (var screen = Screen.at(portal(), false).signedIn(Cast.dalia())) {
            var page = screen.open("/admin/boards");
            page.getByLabel("Name").fill("Early birds");
            page.getByLabel("Listed people").check();
            press(page, "Add the board");
            assertThat(page).hasURL(Pattern.compile(".*/admin/boards/early-birds$"));

            page.getByLabel("People or mail domains").fill("ben@kunde.example kehu.example nonsense");
            press(page, "Add to the list");
            assertThat(page.locator("#who-fault")).containsText("“nonsense” looks neither like");
            page.getByLabel("People or mail domains").fill("ben@kunde.example kehu.example");
            press(page, "Add to the list");
            assertThat(page.locator("#members .rows > li")).hasCount(2);
            press(page, "Remove ben@kunde.example from the list");
            assertThat(page.locator("#members .rows > li")).hasCount(1);

            page.navigate("/admin/boards");
            press(page, "Move “Early birds” up");
            assertThat(page.locator("main .rows > li").first()).containsText("Early birds");

            assertThat(Web.at(portal()).signIn(Cast.chen()).open("/ideas/new").text())
                    .contains("Early birds");
            assertThat(Web.at(portal()).signIn(Cast.ben()).open("/ideas/new").text())
                    .doesNotContain("Early birds");

            page.navigate("/admin/boards/early-birds");
            press(page, "Remove “Early birds”");
            assertThat(page.locator("main .rows")).not().containsText("Early birds");
        }
    }

    @Test
    void aBoardWithIdeasIsRemovedOnceItIsSaidWhereTheyGo() {
        SecretBoard.ok(201, SecretBoard.operator().post("/api/v1/boards", "{\"name\":\"Old stock\"}"));
        var idea = SecretBoard.ok(
                        201,
                        SecretBoard.as(Cast.ben())
                                .post("/api/v1/ideas", "{\"title\":\"Sell it\",\"board\":\"old-stock\"}"))
                .json()
                .getString("id");
        assertThat(SecretBoard.operator().delete("/api/v1/boards/old-stock").status())
                .isEqualTo(409);
        try (var screen = Screen.at(portal(), false).signedIn(Cast.dalia())) {
            var page = screen.open("/admin/boards/old-stock");
            press(page, "Remove “Old stock”");
            assertThat(page.locator("#moveTo-fault")).hasText("We do not know this one.");

            page.getByLabel("Move its ideas to").selectOption("general");
            press(page, "Remove “Old stock”");
            assertThat(page).hasURL(Pattern.compile(".*/admin/boards$"));
        }
        assertThat(SecretBoard.operator().get("/api/v1/ideas/" + idea).json().getString("board"))
                .isEqualTo("general");
        assertThat(portal().find(
                                String.class,
                                "select kind from event where idea_id = ? order by id",
                                Long.parseLong(idea)))
                .containsExactly("IdeaProposed", "IdeaMoved");
    }

    @Test
    void whoSavesWhatSomebodyElseChangedMeanwhileIsTold() {
        var one = Web.at(portal()).signIn(Cast.dalia());
        var other = Web.at(portal()).signIn(Cast.dalia());
        one.open("/admin/boards/general");
        other.open("/admin/boards/general");
        one.send("/admin/boards/general", "name", "Everything");

        var refused = other.send("/admin/boards/general", "name", "All sorts");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".faults").text()).contains("Somebody else has just changed this");
        assertThat(other.send("/admin/boards/general", "name", "General").status())
                .as("now they know")
                .isEqualTo(303);
    }

    @Test
    void whoMayReadIsChosenWithKeysAlone() {
        try (var screen = Screen.at(portal(), true).signedIn(Cast.dalia())) {
            var page = screen.open("/admin/access");
            page.getByLabel("Everybody", new Page.GetByLabelOptions().setExact(true))
                    .focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.getByLabel("Whoever signed in")).isChecked();
            page.keyboard().press("Tab");
            page.keyboard().type("not a domain");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(AriaRole.ALERT).first()).isFocused();
            assertThat(page.locator("#domains-fault")).containsText("“not” does not look like a mail domain");
            assertThat(page.getByLabel("Whoever signed in")).isChecked();
        }
        assertThat(Web.at(portal()).open("/ideas").status())
                .as("nothing was saved")
                .isEqualTo(200);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
