package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Web;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ideas",
                "/ideas/new",
                "/sign-in",
                "/sign-in/unknown",
                "/nothing",
                "/ideas/0",
                "/api/v1/ideas",
                "/api/v1/nothing",
                "/health/ready",
                "/admin"
            })
    void everyAnswerLimitsWhatABrowserDoesWithIt(String path) {
        var answer = Web.ofSomebody().sending("Accept", "*/*").open(path);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("X-Powered-By") + answer.header("Server")).doesNotContainIgnoringCase("payara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ideas", "/ideas/new", "/ideas/{id}", "/ideas/{id}/edit", "/admin", "/admin/keys", "/nothing"})
    void aPageHasNothingInlineAndNothingFromElsewhere(String path) {
        var id = Given.idea(Cast.dalia(), "Export invoices");
        var page = Web.of(Cast.dalia()).open(path.replace("{id}", id)).page();

        assertThat(
                        page.select(
                                "script:not([src]):not([type=application/ld+json]), style, [style], [onclick], [onload], iframe, object, embed"))
                .isEmpty();
        var addresses = Stream.concat(
                page.select("script[src], img[src]").eachAttr("src").stream(),
                page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href").stream());
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith("/assets/"));
    }

    @Test
    void assetsMayBeKeptForAYearAndAnotherContentHasAnotherAddress() {
        var page = Web.ofSomebody().open("/ideas").page();
        var style = page.select("link[rel=stylesheet]").attr("href");

        var asset = Api.withoutKey().get(style);

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Content-Type")).startsWith("text/css");
        assertThat(asset.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(Api.withoutKey()
                        .get(style.replaceFirst("/assets/[^/]+/", "/assets/other/"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPageIsMadeForOneReaderAndAskedForAgain() {
        var page = Web.ofSomebody().open("/ideas");

        assertThat(page.header("Cache-Control")).contains("private", "no-cache");
        assertThat(String.join(",", page.headers().allValues("Vary"))).contains("Cookie", "Accept-Language");
        assertThat(page.header("ETag")).isNotEmpty();
    }

    @Test
    void pagesAndListsAreCompressedForWhoeverTakesIt() {
        for (var path : new String[] {"/ideas", "/api/v1/ideas"}) {
            var answer = Web.ofSomebody().sending("Accept-Encoding", "gzip").open(path);

            assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(String.join(",", answer.headers().allValues("Vary"))).contains("Accept-Encoding");
            assertThat(answer.body()).startsWith(0x1f, 0x8b);
        }
    }
}
