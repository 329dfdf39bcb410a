package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfIT {
    private static Web dalia = Web.ofSomebody();
    private static String idea = "";

    @BeforeAll
    static void daliaSignedIn() {
        dalia = Web.of(Cast.dalia());
        idea = Given.idea("Export invoices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ideas",
                "/ideas/{id}/vote",
                "/ideas/{id}/follow",
                "/ideas/{id}/comments",
                "/me/notices/read",
                "/me/notices/channel",
                "/ideas/{id}/status",
                "/ideas/{id}/edit",
                "/admin/look",
                "/admin/keys",
                "/admin/keys/1/revoke",
                "/admin/people/1/role",
                "/sign-in/out",
                "/language",
                "/sign-in"
            })
    void aFormWithoutItsTokenIsRefused(String address) {
        var path = address.replace("{id}", idea);
        var fields = "title=a&text=a&status=planned&answer=a&name=a&role=team&language=de&email=a@b.example";
        dalia.open("/ideas");
        var csrf = dalia.csrf();

        assertThat(dalia.post(path, fields).status()).isEqualTo(403);
        assertThat(dalia.post(path, fields + "&csrf=").status()).isEqualTo(403);
        assertThat(dalia.post(path, fields + "&csrf=" + csrf.toLowerCase(Locale.ROOT) + "x")
                        .status())
                .isEqualTo(403);
        assertNothingChanged();
    }

    @Test
    void theTokenOfAnotherSessionIsNone() {
        var chen = Web.of(Cast.stranger("Wanda"));
        chen.open("/ideas");

        assertThat(dalia.post("/ideas/" + idea + "/vote", "wanted=true&csrf=" + chen.csrf())
                        .status())
                .isEqualTo(403);
        assertNothingChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, http://localhost",
        "Origin, http://localhost.elsewhere.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void anotherSiteIsRefusedEvenWithTheToken(String header, String value) {
        dalia.open("/ideas");
        var body = BodyPublishers.ofString("wanted=true&csrf=" + dalia.csrf());

        var answer = Api.withoutKey()
                .with(header, value)
                .with("Cookie", "session=" + dalia.cookie("session"))
                .send("POST", "/ideas/" + idea + "/vote", "application/x-www-form-urlencoded", body);

        assertThat(answer.status()).isEqualTo(403);
        assertNothingChanged();
    }

    @Test
    void nobodyIsSignedInByAnotherSite() {
        var answer = Api.withoutKey()
                .with("Origin", "https://elsewhere.example")
                .send(
                        "POST",
                        "/sign-in",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("email=" + Cast.ben().email()));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void theApiTakesNoCookieWithoutItsToken() {
        var answer = Api.withoutKey()
                .with("Cookie", "session=" + dalia.cookie("session"))
                .send(
                        "POST",
                        "/api/v1/ideas",
                        "application/json",
                        BodyPublishers.ofString("{\"title\": \"By cookie\"}"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void aScriptOfThePortalMaySendTheTokenAsAHeader() {
        var other = Given.idea("Import invoices");
        dalia.open("/ideas");

        var answer = Api.withoutKey()
                .with("Cookie", "session=" + dalia.cookie("session"))
                .with("X-CSRF-Token", dalia.csrf())
                .put("/api/v1/ideas/" + other + "/vote");

        assertThat(answer.status()).isEqualTo(200);
    }

    private static void assertNothingChanged() {
        var now = Api.asOperator().get("/api/v1/ideas/" + idea).json();
        assertThat(now.getInt("votes")).isZero();
        assertThat(now.getInt("comments")).isZero();
        assertThat(now.getString("title")).isEqualTo("Export invoices");
        assertThat(now.getString("status")).isEqualTo("open");
        assertThat(dalia.open("/ideas").page().select("form[action=/sign-in/out]"))
                .hasSize(1);
    }
}
