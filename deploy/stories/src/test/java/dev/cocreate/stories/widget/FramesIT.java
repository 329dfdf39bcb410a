package dev.cocreate.stories.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.demand.Demand;
import dev.cocreate.stories.stage.Answer;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Web;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a frame, whose, and what it can do there. */
class FramesIT {
    private static final int MOST_BYTES = 10_000;

    @Test
    void theScriptIsSmallAndMayBeUsedByEverySite() {
        var script = Api.withoutKey().get("/widget.js");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Encoding")).isEmpty();
        assertThat(script.body()).hasSizeLessThan(MOST_BYTES);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.header("Cache-Control")).contains("public");
        assertThat(script.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aFrameStandsInItsHostsSitesAndNoOtherPageInAnySite() {
        try (var product = HostProduct.added("frames-where", false)) {
            for (var page : new String[] {"ideas", "outcomes", "new", "ideas?q=nothing&language=ar"}) {
                var frame = Web.ofSomebody().open("/widget/frames-where/" + page);
                assertThat(frame.status()).isEqualTo(200);
                assertThat(frame.header("Content-Security-Policy"))
                        .endsWith("frame-ancestors " + product.origin())
                        .contains("default-src 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe", "*");
                assertThat(frame.header("X-Frame-Options")).isEmpty();
                assertThat(frame.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
                assertThat(frame.header("Set-Cookie")).isEmpty();
            }
            assertThat(Web.ofSomebody().open("/ideas").header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'");
            assertThat(Web.ofSomebody().open("/widget/frames-nobody/ideas").status())
                    .isEqualTo(404);
            product.administer("", "name", "Product", "enabled", "no");
            assertThat(Web.ofSomebody().open("/widget/frames-where/ideas").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aCookieSignsNobodyInInAFrame() {
        try (var product = HostProduct.added("frames-cookie", false)) {
            var idea = Given.idea("A roof for bicycles");
            var dalia = Web.of(Cast.dalia());
            dalia.open("/ideas");
            var csrf = dalia.csrf();

            assertThat(dalia.open("/widget/frames-cookie/ideas").page().select("form button.vote"))
                    .isEmpty();
            assertThat(dalia.open("/%77idget/frames-cookie/ideas").status()).isEqualTo(404);
            assertThat(dalia.open("/widget/frames-%63ookie/ideas").status()).isEqualTo(404);
            assertThat(dalia.post("/widget/frames-cookie/ideas/" + idea + "/vote", "wanted=true&csrf=" + csrf)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aFramesSessionIsGoodInThatFrameAlone() {
        try (var product = HostProduct.added("frames-session", false);
                var other = HostProduct.added("frames-other", false)) {
            var session = product.enterFrame(product.token(Cast.stranger("Kjersti")))
                    .json()
                    .getString("session");
            var idea = Given.idea("A lamp for the yard");
            var inFrame = Api.withoutKey().with("Widget-Session", session).with("Accept", "text/html");

            assertThat(inFrame.get("/widget/frames-session/ideas").text()).contains("You are here as Kjersti");
            assertThat(inFrame.get("/widget/frames-other/ideas").status()).isEqualTo(401);
            assertThat(inFrame.get("/me").status()).isEqualTo(401);
            assertThat(Api.withKey(session).get("/api/v1/ideas").status()).isEqualTo(401);
            assertThat(Web.ofSomebody()
                            .sending("Cookie", "session=" + session)
                            .open("/me")
                            .status())
                    .isEqualTo(401);

            var vote = "/widget/frames-session/ideas/" + idea + "/vote";
            assertThat(post(inFrame.with("Origin", other.origin()), vote, "wanted=true"))
                    .isEqualTo(403);
            assertThat(post(inFrame, vote, "wanted=true")).isEqualTo(200);
            assertThat(Api.asOperator().get("/api/v1/ideas/" + idea).json().getInt("votes"))
                    .isEqualTo(1);
            assertThat(post(inFrame, vote, "wanted=false")).isEqualTo(200);
            assertThat(post(inFrame, "/widget/frames-session/ideas", "title=&need=x"))
                    .isEqualTo(422);
        }
    }

    @Test
    void aBoardThatIsNotThereForAReaderIsReplacedByNoOther() {
        try (var product = HostProduct.added("frames-nowhere", true)) {
            Given.idea("A shed for sledges");
            for (var page : new String[] {"ideas?board=no-such", "new?board=no-such", "outcomes?board=no-such"}) {
                var nowhere = Web.ofSomebody().open("/widget/frames-nowhere/" + page);
                assertThat(nowhere.status()).isEqualTo(200);
                assertThat(nowhere.page().select("h1").text()).isEqualTo("This board is not here");
                assertThat(nowhere.text()).doesNotContain("A shed for sledges");
                assertThat(nowhere.page().select("nav, form")).isEmpty();
                assertThat(nowhere.page().select("#frame").attr("data-at"))
                        .as("asked for again by whoever is made known")
                        .isEqualTo("/widget/frames-nowhere/ideas?mode=button&board=no-such");
            }
        }
    }

    @Test
    void aVoteTooManyIsExplainedInTheFrame() {
        try (var product = HostProduct.added("frames-budget", false)) {
            var session = product.enterFrame(product.token(Cast.stranger("Torvald")))
                    .json()
                    .getString("session");
            var inFrame = Api.withoutKey().with("Widget-Session", session).with("Accept", "text/html");
            Demand.board("frames-scarce", "Scarce frames", 1);
            var first = Demand.idea(Cast.ben(), "A first wish", "frames-scarce");
            var second = Demand.idea(Cast.ben(), "A second wish", "frames-scarce");
            assertThat(vote(inFrame, first).status()).isEqualTo(200);

            var refused = vote(inFrame, second);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("button[aria-pressed=false]")).hasSize(1);
            var told = refused.page().select("#told-" + second + "[hx-swap-oob]");
            assertThat(told.text()).contains("Your vote on Scarce frames is in use", "A first wish");
            assertThat(inFrame.get("/widget/frames-budget/ideas?board=frames-scarce")
                            .page()
                            .select("li .told"))
                    .hasSize(2);
        }
    }

    private static Answer vote(Api api, String idea) {
        return api.send(
                "POST",
                "/widget/frames-budget/ideas/" + idea + "/vote",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("wanted=true"));
    }

    private static int post(Api api, String path, String form) {
        return api.send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                .status();
    }

    @Test
    void withScriptsOffAFrameCanBeReadAndLeadsToThePortal() {
        try (var product = HostProduct.added("frames-reading", false)) {
            var idea = Given.idea("A bench by the gate");
            var page = Web.ofSomebody()
                    .open("/widget/frames-reading/ideas?sort=new&language=de")
                    .page();

            assertThat(page.select("html").attr("lang")).isEqualTo("de");
            assertThat(page.text()).contains("A bench by the gate");
            assertThat(page.select("base").attr("target")).isEqualTo("_blank");
            assertThat(page.select("a.vote[href=/ideas/" + idea + "]")).hasSize(1);
            assertThat(page.select("footer a[href=/ideas]")).hasSize(1);
            assertThat(page.select("form[method=post]")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://app.example.com",
                "https://app.example.com/path",
                "https://*.example.com",
                "https://user@app.example.com",
                "app.example.com",
                "https://a.example; frame-ancestors *",
                "javascript:alert(1)",
                "null"
            })
    void aSiteIsNamedExactly(String origins) {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/widget");

        var again = dalia.send("/admin/widget", "name", "Product", "slug", "frames-sites", "origins", origins);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("textarea[name=origins][aria-invalid=true]"))
                .hasSize(1);
        assertThat(again.page().select("textarea[name=origins]").text()).isEqualTo(origins);
    }
}
