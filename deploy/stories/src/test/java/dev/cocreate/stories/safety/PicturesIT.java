package dev.cocreate.stories.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Web;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures in what people write; see DrawingTest for what is taken as one. */
class PicturesIT {
    @Test
    void aPictureIsShownWhereItsLineStands() throws IOException {
        var zora = Cast.stranger("Zora");
        var idea = Given.idea("Sharper print");
        var browser = Web.of(zora);
        browser.open("/ideas/" + idea);

        var taken = browser.upload("/pictures", png());
        assertThat(taken.status()).isEqualTo(201);
        var address = taken.json().getString("address");
        browser.open("/ideas/" + idea);
        browser.send("/ideas/" + idea + "/comments", "text", "Look:\n\n![how it looks](" + address + ")");

        var shown = browser.open("/ideas/" + idea).page().selectFirst(".prose img");
        assertThat(shown).isNotNull();
        assertThat(shown.attr("src")).isEqualTo(address);
        assertThat(shown.attr("alt")).isEqualTo("how it looks");
        assertThat(shown.attr("width")).isEqualTo("30");
        var picture = Web.ofSomebody().open(address);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(picture.header("Cache-Control")).contains("immutable");
    }

    @Test
    void withoutScriptsAFormMakesTheLineAndAsksWhatThePictureShows() throws IOException {
        var browser = Web.of(Cast.stranger("Vigdis"));
        var form = browser.open("/pictures/new").page().select("form[enctype]").attr("action");

        var made = browser.attach(form, "picture", png(), "shows", "Our [old] form");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.page().select("#line").val())
                .startsWith("![Our \\[old\\] form](/pictures/")
                .endsWith("-30x20)");
        assertThat(made.page().select("figure img").attr("alt")).isEqualTo("Our [old] form");

        var refused = browser.attach(form, "picture", "RIFF....WEBP".getBytes(StandardCharsets.UTF_8), "shows", "Us");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#picture-fault").text()).contains("PNG, JPEG and GIF", "WebP");
        assertThat(refused.page().select("#shows").val()).isEqualTo("Us");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        var browser = Web.of(Cast.stranger("Arno"));
        browser.open("/ideas/new");

        var html = browser.upload("/pictures", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(html.status()).isEqualTo(422);
        assertThat(html.faults()).containsExactly("picture");
        browser.open("/ideas/new");
        assertThat(browser.upload("/pictures", new byte[10 * 1024 * 1024 + 1]).status())
                .isEqualTo(413);
    }

    @Test
    void whoeverHasNotSignedInAddsNone() throws IOException {
        var stranger = Web.ofSomebody();
        stranger.open("/ideas/new");

        assertThat(stranger.upload("/pictures", png()).status()).isEqualTo(401);
        assertThat(stranger.open("/ideas/new").page().select("[data-attach]")).isEmpty();
    }

    @Test
    void whatNoTextShowedForThirtyDaysGoesWithTheNextPicture() throws IOException {
        var idea = Given.idea("Sharper print");
        var browser = Web.of(Cast.stranger("Ysolde"));
        var unused = sent(browser);
        var shown = sent(browser);
        Given.comment(idea, Cast.stranger("Ysolde"), "![seen](" + shown + ")");
        var ofSomebodyElse = sent(Web.of(Cast.stranger("Tjorven")));
        for (var address : new String[] {unused, shown, ofSomebodyElse}) {
            Portal.first()
                    .change(
                            "update picture set created_at = now() - interval '31 days' where name = ?",
                            address.replace("/pictures/", ""));
        }
        var fresh = sent(browser);
        assertThat(browser.open(unused).status()).isEqualTo(404);

        sent(browser);

        for (var address : new String[] {shown, fresh, ofSomebodyElse}) {
            assertThat(browser.open(address).status()).as(address).isEqualTo(200);
        }
    }

    private static String sent(Web browser) throws IOException {
        browser.open("/ideas/new");
        return browser.upload("/pictures", png()).json().getString("address");
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
