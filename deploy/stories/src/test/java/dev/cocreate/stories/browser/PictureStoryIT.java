package dev.cocreate.stories.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture is pasted or dropped where somebody writes, and everybody sees it there. */
class PictureStoryIT {
    private static final int WIDTH = 48;

    /** Gives a file to the field as a person does: by the clipboard, or from the desktop. */
    private static final String GIVE = """
            (area, given) => {
                const bytes = Uint8Array.from(atob(given.bytes), (letter) => letter.charCodeAt(0));
                const data = new DataTransfer();
                data.items.add(new File([bytes], given.name, { type: "image/png" }));
                const how = { bubbles: true, cancelable: true };
                area.focus();
                area.dispatchEvent(given.by === "paste"
                    ? new ClipboardEvent("paste", { ...how, clipboardData: data })
                    : new DragEvent("drop", { ...how, dataTransfer: data }));
            }""";

    @Test
    void onePastedIntoAnIdeaIsShownInIt() {
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/new");
            page.locator("#title").fill("A hook for the crane");
            page.locator("#text").fill("It looks like this:\n");

            give(page.locator("#text"), "paste", "the hook.png", png());

            assertThat(page.locator("#text"))
                    .hasValue(Pattern.compile("It looks like this:\\n+!\\[the hook]\\(/pictures/[\\w-]+\\)\\s*"));
            assertThat(page.locator("#heard")).hasText("The picture is there.");
            button(page, "Propose it").click();
            isShown(page.locator(".body .prose img[alt='the hook']"));
        }
    }

    @Test
    void oneDroppedOnACommentIsShownInIt() {
        var id = Given.idea("Paint the crane");
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/" + id);

            give(page.locator("#text"), "drop", "crane.png", png());

            assertThat(page.locator("#text")).hasValue(Pattern.compile("!\\[crane]\\(/pictures/[\\w-]+\\)\\s*"));
            button(page, "Send").last().click();
            isShown(page.locator("#comments .prose img[alt='crane']"));
        }
    }

    @Test
    void whatOnlyCallsItselfAPictureLeavesNoTraceAndIsExplained() {
        var id = Given.idea("Oil the crane");
        try (var screen = Screen.of(Cast.chen())) {
            var page = screen.open("/ideas/" + id);
            page.locator("#text").fill("Look!");

            give(page.locator("#text"), "paste", "crane.png", "<svg/>".getBytes(StandardCharsets.UTF_8));

            assertThat(page.locator("#toast")).not().isEmpty();
            assertThat(page.locator("#text")).not().hasValue(Pattern.compile("!\\["));
            assertThat(page.locator("#text")).hasValue(Pattern.compile("^Look!"));
        }
    }

    private static void give(Locator area, String by, String name, byte[] bytes) {
        area.evaluate(
                GIVE,
                Map.of("by", by, "name", name, "bytes", Base64.getEncoder().encodeToString(bytes)));
    }

    private static void isShown(Locator image) {
        assertThat(image).isVisible();
        image.scrollIntoViewIfNeeded();
        image.evaluate("picture => picture.decode()");
        assertThat(image.evaluate("picture => picture.naturalWidth")).isEqualTo(WIDTH);
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(WIDTH, 32, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
