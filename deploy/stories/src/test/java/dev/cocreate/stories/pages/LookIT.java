package dev.cocreate.stories.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import dev.cocreate.stories.stage.Web;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company makes the portal its own; AccentTest tells which colours are shown. */
class LookIT {
    @AfterEach
    void itLooksAsItCame() {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/look");
        dalia.send("/admin/look", "name", "Cocreate", "colour", "#0b6b5f");
        dalia.open("/admin/look");
        if (!dalia.last().page().select("form[action=/admin/look/logo/remove]").isEmpty()) {
            dalia.send("/admin/look/logo/remove");
        }
    }

    @Test
    void nameColourAndLogoAreSetWithScriptsOff() throws IOException {
        try (var screen = Screen.withoutScripts().signedIn(Cast.dalia())) {
            var page = screen.open("/admin/look");
            page.locator("#name").fill("Vogel & Töchter");
            page.locator("#colour").fill("#ffe680");
            page.locator("form[action='/admin/look'] button").click();
            assertThat(page.locator("#colour")).hasValue("#ffe680");

            page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", png()));
            page.locator("form[action^='/admin/look/logo?'] button").click();

            var logo = page.locator(".bar .brand img");
            assertThat(logo).hasAttribute("width", "84");
            assertThat(logo).hasAttribute("height", "28");
            var picture = Web.ofSomebody().open(logo.getAttribute("src"));
            assertThat(picture.header("Content-Type")).isEqualTo("image/png");
            assertThat(picture.header("Cache-Control")).contains("immutable");
        }
        assertThat(accent(ColorScheme.LIGHT))
                .as("dark enough to be read on paper")
                .isNotEqualTo("#ffe680");
        assertThat(accent(ColorScheme.DARK)).isEqualTo("rgb(255, 230, 128)");
        var page = Web.ofSomebody().open("/ideas").page();
        assertThat(page.title()).endsWith("Vogel & Töchter");
        assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
        assertThat(Portal.first()
                        .find(
                                String.class,
                                "select facts ->> 'what' from event where kind = 'LookChanged' order by id"))
                .contains("name", "colour", "logo");
    }

    @Test
    void whatIsNoPictureIsNoLogo() {
        try (var screen = Screen.of(Cast.dalia())) {
            var page = screen.open("/admin/look");
            page.locator("#logo")
                    .setInputFiles(new FilePayload(
                            "logo.svg", "image/svg+xml", "<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)));
            page.locator("form[action^='/admin/look/logo?'] button").click();

            assertThat(page.locator("#logo-fault")).containsText("PNG, JPEG and GIF can");
            assertThat(page.locator(".bar .brand img")).isHidden();
        }
    }

    @Test
    void aColourThatIsNoneIsRefusedAndNothingIsSaved() {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/look");

        var refused = dalia.send("/admin/look", "name", "Somebody else", "colour", "#fff;}body{display:none");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#colour-fault").text()).isNotEmpty();
        assertThat(refused.page().select("#name").val()).isEqualTo("Somebody else");
        // A list that is made for nobody in particular is kept for a second.
        await().untilAsserted(() ->
                assertThat(Web.ofSomebody().open("/ideas").page().title()).endsWith("Cocreate"));
    }

    private static Object accent(ColorScheme scheme) {
        try (var screen = Screen.with(new NewContextOptions().setColorScheme(scheme))) {
            Page page = screen.open("/ideas");
            return page.locator(".propose").evaluate("button => getComputedStyle(button).backgroundColor");
        }
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 30, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
