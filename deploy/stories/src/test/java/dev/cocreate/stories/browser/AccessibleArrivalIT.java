package dev.cocreate.stories.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.cocreate.stories.demand.Demand;
import dev.cocreate.stories.stage.Axe;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Cast.Person;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Postbox;
import dev.cocreate.stories.stage.Screen;
import dev.cocreate.stories.stage.Web;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in, by mail, by a provider and by a product's token, and what comes by mail: each can be read by everybody. */
class AccessibleArrivalIT {
    private static final Pattern STOP = Pattern.compile("/unsubscribe/[A-Za-z0-9_.-]+");

    @BeforeAll
    static void thereIsAnotherDoor() {
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/sign-in/new");
        dalia.send(
                "/admin/sign-in",
                "name",
                "Lighthouse Keepers",
                "issuer",
                "https://keepers.example",
                "client",
                "cocreate");
    }

    @AfterAll
    static void theDoorIsClosed() {
        Portal.first().change("delete from sign_in_provider where slug = 'lighthouse-keepers'");
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource({"DARK, 1440, en-GB", "LIGHT, 360, ar"})
    void everyWayInCanBeReadByEverybody(ColorScheme scheme, int width, String language) {
        var options = new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setLocale(language);
        try (var screen = Screen.with(options);
                var product = HostProduct.added("arrival-" + width + "-" + language.toLowerCase(Locale.ROOT), true)) {
            var page = screen.page();
            doors(page);
            letters(page, Cast.stranger("Arrives-" + width + "-" + language), Cast.stranger("Voted-" + width));
            tokens(page, product);
        }
    }

    private static void doors(Page page) {
        look("doors", page, "/sign-in");
        look("refused at a door", page, "/sign-in/with/lighthouse-keepers/back");
        look("not an administrator's link", page, "/admin-link/nonsense");
        page.navigate("/ideas");
        page.locator(".sorts summary").click();
        Axe.findsNothing("statuses to choose", page);
    }

    private static void letters(Page page, Person newcomer, Person voter) {
        look("confirmation", page, linkFor(Cast.chen()));
        look("confirmation of somebody new", page, linkFor(newcomer));
        page.locator("#name").fill("");
        page.locator("main form button.primary").click();
        page.locator("#name-fault").waitFor();
        Axe.findsNothing("somebody new without a name", page);

        var idea = Given.idea(Cast.ben(), "A lamp at the door");
        Given.vote(idea, voter);
        Demand.isAsked(voter);
        look("letter about votes", page, Demand.linkTo(voter));
        look("letters to be stopped", page, stopLink(voter));
        look("a link that nobody sent", page, "/unsubscribe/nonsense");
    }

    private static void tokens(Page page, HostProduct product) {
        look("token behind a hash", page, "/sign-in/token");
        look("forged token", page, "/sign-in/token?token=nonsense");
        look("token of a product", page, "/sign-in/token?token=" + product.token(Cast.chen()));
        look("no such widget", page, "/widget/nonsense/ideas");
        var dalia = Web.of(Cast.dalia());
        dalia.open("/admin/widget/" + product.slug());
        dalia.send("/admin/widget/" + product.slug(), "enabled", "no");
        look("widget that is switched off", page, "/widget/" + product.slug() + "/ideas");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360, ar", "DARK, 1440, en-GB"})
    void aClosedPortalCanBeReadByWhoeverStandsBeforeIt(ColorScheme scheme, int width, String language) {
        close("signed-in");
        try (var screen = Screen.at(
                Portal.apart(),
                new NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 800)
                        .setLocale(language))) {
            look("closed", screen.page(), "/ideas");
            screen.signedIn(Cast.chen());
            close("invited");
            look("closed to somebody", screen.page(), "/ideas");
        } finally {
            close("everybody");
        }
    }

    private static void close(String readers) {
        var dalia = Web.at(Portal.apart()).signIn(Cast.dalia());
        dalia.open("/admin/access");
        dalia.send("/admin/access", "readers", readers);
    }

    private static void look(String name, Page page, String path) {
        page.navigate(path);
        Axe.findsNothing(name, page);
    }

    private static String linkFor(Person person) {
        var browser = Web.ofSomebody();
        browser.open("/sign-in");
        browser.send("/sign-in", "email", person.email());
        return Postbox.newestLinkTo(person);
    }

    private static String stopLink(Person person) {
        var letter = Portal.first()
                .one(
                        String.class,
                        "select unsubscribe from mail where recipient = ? and unsubscribe is not null"
                                + " order by id desc limit 1",
                        person.email());
        var link = STOP.matcher(letter);
        if (!link.find()) {
            throw new IllegalStateException("No link in " + letter);
        }
        return link.group();
    }
}
