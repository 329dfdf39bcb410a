package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.RealProvider;
import dev.cocreate.stories.stage.Screen;
import org.junit.jupiter.api.Test;

/** Dalia sets a provider up; people who have an account there sign in by it, and it goes again. */
class OpenIdStoryIT {
    @Test
    void peopleSignInByWhoKnowsThemAlready() {
        try (var dalia = Screen.of(Cast.dalia())) {
            daliaSetsItUp(dalia.page());
            try {
                var idea = Given.idea("Sign in with what I have");
                somebodyVotesAndSignsIn(
                        idea,
                        new NewContextOptions().setLocale("en-GB"),
                        "hildegunde",
                        "Continue with " + RealProvider.NAME,
                        "Your vote is kept");
                assertThat(votes(idea)).isEqualTo(1);
                somebodyVotesAndSignsIn(
                        idea,
                        new NewContextOptions()
                                .setLocale("ar")
                                .setViewportSize(360, 800)
                                .setJavaScriptEnabled(false),
                        "rafiq",
                        "المتابعة عبر " + RealProvider.NAME,
                        "حُفظ صوتك");
                assertThat(votes(idea)).isEqualTo(2);
                assertThat(Portal.first()
                                .one(
                                        String.class,
                                        "select language from person where email = ?",
                                        "rafiq@elsewhere.example"))
                        .isEqualTo("ar");
            } finally {
                daliaTakesItAway(dalia.page());
            }
        }
    }

    private static void daliaSetsItUp(Page page) {
        page.navigate("/admin/sign-in");
        page.getByRole(AriaRole.LINK, named("Add a provider")).click();
        page.getByLabel("Name", exactly()).fill(RealProvider.NAME);
        page.getByLabel("Issuer").fill(RealProvider.issuer() + "/");
        button(page, "Only test it").click();
        assertThat(page.locator("#found")).containsText("Enter exactly that");
        page.getByLabel("Issuer").fill(RealProvider.issuer());
        button(page, "Only test it").click();
        assertThat(page.locator("#found")).containsText("That works");
        assertThat(page.locator("#found")).isFocused();
        page.getByLabel("Client id").fill(RealProvider.CLIENT);
        page.getByLabel("Client secret").fill(RealProvider.SECRET);
        button(page, "Save").click();

        assertThat(page.locator("#redirect code")).hasText(Portal.first().address() + "/sign-in/with/fernhill-id/back");
    }

    private static void somebodyVotesAndSignsIn(
            String idea, NewContextOptions options, String name, String with, String kept) {
        try (var screen = Screen.with(options)) {
            var page = screen.open("/ideas/" + idea);
            page.locator(".wanted button").click();
            assertThat(page.getByRole(AriaRole.HEADING, named(kept))).isVisible();
            page.getByRole(AriaRole.LINK, named(with)).click();

            // Over there, at its own page.
            page.waitForURL(RealProvider.issuer() + "/login**");
            page.locator("[name=username]").fill(name);
            page.locator("[name=password]").fill(RealProvider.PASSWORD);
            page.locator("button[type=submit]").click();

            page.waitForURL("**/ideas/" + idea);
            assertThat(page.locator(".wanted button")).hasAttribute("aria-pressed", "true");
            page.navigate("/me/profile");
            assertThat(page.locator("#linked")).containsText(RealProvider.NAME);
            assertThat(page.locator("#name")).hasValue(name + " from over there");
        }
    }

    private static void daliaTakesItAway(Page page) {
        page.navigate("/admin/sign-in");
        page.getByRole(AriaRole.LINK, named("Edit " + RealProvider.NAME)).click();
        page.locator("main summary").click();
        assertThat(page.locator("main .sheet")).containsText("2 people have signed in by it.");
        button(page, "Remove “" + RealProvider.NAME + "”").click();

        assertThat(page.getByText(RealProvider.NAME)).hasCount(0);
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static int votes(String idea) {
        return Api.asOperator().get("/api/v1/ideas/" + idea).json().getInt("votes");
    }
}
