package dev.cocreate.stories.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Axe;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Screen;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page shows once somebody did something in it, or somebody else did: it can be read by everybody too. */
class AccessibleMomentsIT {
    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({"DARK, 1440, en-GB", "LIGHT, 360, ar"})
    void everyMomentCanBeReadByEverybody(ColorScheme scheme, int width, String language) {
        var options = new NewContextOptions()
                .setColorScheme(scheme)
                // What is still fading in has less contrast than it is about to have.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 800)
                .setLocale(language);
        try (var screen = Screen.with(options).signedIn(Cast.dalia())) {
            var page = screen.page();
            voting(page);
            answering(page);
            others(page);
            oneself(page);
            writing(page);
        }
    }

    private static void voting(Page page) {
        page.navigate("/ideas/" + Given.idea(Cast.ben(), "Gloves for the winter"));
        press("asked why", page, ".wanted button", ".reason .input");
        page.locator(".reason .input").fill("x".repeat(501));
        press("too much of a reason", page, ".reason .line button", ".reason .fault");
        page.locator(".reason .input").fill("warm hands");
        press("reason kept", page, ".reason [value=critical]", ".reason [value=critical][aria-pressed=true]");
        press("followed no more", page, ".follow button", ".follow[data-said]");

        page.context().setOffline(true);
        press("offline", page, ".wanted button", "#toast:not(:empty)");
        page.context().setOffline(false);
    }

    private static void answering(Page page) {
        page.navigate("/ideas/" + Given.idea(Cast.ben(), "Hats for the winter"));
        page.locator("#status").selectOption("declined");
        press("declined without a word", page, "#answering button.primary", "#answer-fault");
        page.locator("#text").fill(" ");
        press("comment of nothing", page, "#comment .buttons button", "#text-fault");
    }

    private static void others(Page page) {
        var idea = Given.idea(Cast.ben(), "Scarves for the winter");
        listen(page, "/ideas/" + idea);
        Given.comment(idea, Cast.chen(), "围巾");
        page.locator("#live a").waitFor();
        Axe.findsNothing("new comment", page);

        listen(page, "/ideas");
        Given.idea(Cast.ben(), "Boots for the winter");
        page.locator("#live a").waitFor();
        Axe.findsNothing("new idea", page);
    }

    private static void oneself(Page page) {
        page.navigate("/ideas");
        press("menu of a person", page, ".menu.person summary", ".menu.person .sheet a");
        page.navigate("/me/profile");
        Axe.findsNothing("profile", page);
        page.locator("#name").fill("");
        press("profile without a name", page, "main form button.primary", "#name-fault");
        press("leaving without being sure", page, "form[action$='/erase'] button", "#sure-fault");
    }

    private static void writing(Page page) {
        page.navigate("/changelog/new");
        press("entry without anything", page, "main form button.primary", "#title-fault");
        var entry = Api.as(Cast.ada())
                .post("/api/v1/changelog", "{\"title\": \"Warm\", \"text\": \"- new\", \"published\": false}")
                .json()
                .getString("id");
        page.navigate("/changelog/" + entry + "/edit");
        Axe.findsNothing("draft of an entry", page);
        page.navigate("/pictures/new");
        page.locator("#picture")
                .setInputFiles(new FilePayload("a.png", "image/png", "nonsense".getBytes(StandardCharsets.UTF_8)));
        press("picture that is none", page, "main form button.primary", "#picture-fault");
    }

    private static void press(String name, Page page, String what, String then) {
        page.locator(what).first().click();
        page.locator(then).first().waitFor();
        Axe.findsNothing(name, page);
    }

    /** Opens a page and waits until it hears what others do. */
    private static void listen(Page page, String path) {
        page.waitForResponse(Pattern.compile("/live\\?"), () -> page.navigate(path));
    }
}
