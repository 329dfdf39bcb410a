package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Web;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Whoever signs in sees what was written with their address, which may not be theirs, and can leave it out. */
class SomebodyElsesAddressIT {
    private static final String SLANDER = "Nobody should buy this.";

    @Test
    void nothingIsPublishedInANameThatItsOwnerDidNotSee() {
        var idea = Given.idea("A sign at the gate");
        var ottilie = Cast.stranger("Ottilie");
        var stranger = Web.ofSomebody();
        stranger.open("/ideas/" + idea);
        stranger.send("/ideas/" + idea + "/comments", "text", SLANDER);
        stranger.follow();
        stranger.send("/sign-in", "email", ottilie.email());

        assertThat(Postbox.newestTo(ottilie).orElseThrow())
                .contains("asks you first")
                .as("a stranger's words are not mailed to anybody")
                .doesNotContain(SLANDER);
        var link = Postbox.newestLinkTo(ottilie);
        var browser = Web.ofSomebody();
        assertThat(browser.open(link).page().select("blockquote").text()).isEqualTo(SLANDER);
        assertThat(browser.send(link, "without", "yes").header("Location")).doesNotContain("comment");

        assertThat(browser.open("/me").status()).isEqualTo(200);
        assertThat(Api.asOperator().get("/api/v1/ideas/" + idea).json().getInt("comments"))
                .isZero();
    }

    @Test
    void aFormFromBeforeSigningInIsSentOnceMore() {
        var idea = Given.idea("A second sign at the gate");
        var browser = Web.ofSomebody();
        browser.open("/ideas/" + idea);
        browser.signIn(Cast.stranger("Philippa"));

        var path = "/ideas/" + idea + "/comments";
        var again = browser.post(path, "text=Two+of+them%2C+please.&parent=");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.page().select("blockquote").text()).isEqualTo("Two of them, please.");
        assertThat(browser.send(path).status()).isEqualTo(303);

        assertThat(browser.follow().text()).contains("Two of them, please.");
    }

    @Test
    void aFormWithoutABodyIsAFormWithoutFields() throws IOException, InterruptedException {
        var idea = Given.idea("A third sign at the gate");
        for (var path :
                new String[] {"/sign-in", "/ideas", "/ideas/" + idea + "/vote", "/ideas/" + idea + "/comments"}) {
            var request = HttpRequest.newBuilder(URI.create(Portal.first().address() + path))
                    .header("Accept", "text/html")
                    .header("X-Forwarded-For", "203.0.113.251")
                    .POST(BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .as(path)
                    .isLessThan(500);
        }
    }

    @Test
    void aStrangerKeepsNobodyFromSigningIn() {
        var quentin = Cast.stranger("Quentin");
        var stranger = Web.ofSomebody();
        for (var i = 0; i < 6; i++) {
            stranger.open("/sign-in");
            stranger.send("/sign-in", "email", quentin.email());
        }
        assertThat(stranger.last().status()).isEqualTo(429);

        var own = Web.ofSomebody().sending("X-Forwarded-For", "203.0.113.252");
        own.open("/sign-in");
        assertThat(own.send("/sign-in", "email", quentin.email()).status()).isEqualTo(200);
    }
}
