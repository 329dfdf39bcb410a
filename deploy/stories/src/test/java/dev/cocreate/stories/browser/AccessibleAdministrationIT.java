package dev.cocreate.stories.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Axe;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.HostProduct;
import dev.cocreate.stories.stage.Portal;
import dev.cocreate.stories.stage.Screen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administration with what goes wrong in it and what it has just made: it can be read by everybody. */
class AccessibleAdministrationIT {
    private static final String SAVE = "main form button.primary";

    @AfterEach
    void nothingIsLeft() {
        Portal.first().change("delete from sign_in_provider where slug = 'keepers-of-lamps'");
        Portal.first().change("delete from board where slug = 'lamps'");
        Api.asOperator().delete("/api/v1/plugins/hello");
    }

    @ParameterizedTest
    @CsvSource({"DARK, 1440, en-GB", "LIGHT, 360, ar"})
    void everyStateOfTheAdministrationCanBeReadByEverybody(ColorScheme scheme, int width, String language) {
        var options = new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setLocale(language);
        try (var screen = Screen.with(options).signedIn(Cast.dalia());
                var product = HostProduct.added("lamps-" + width + "-" + language.toLowerCase(Locale.ROOT), true)) {
            var page = screen.page();
            look(page);
            widget(page, product);
            providers(page);
            boards(page);
            access(page);
            keysAndLetters(page);
            auditAndDashboard(page);
            plugins(page);
        }
    }

    private static void look(Page page) {
        open("look", page, "/admin/look");
        page.locator("#name").fill("");
        press("look without a name", page, "form[action='/admin/look'] button", "main #name-fault");
        page.navigate("/admin/look");
        page.locator("#logo").setInputFiles(file("logo.png"));
        press("logo that is none", page, "form[action^='/admin/look/logo?'] button", "main #logo-fault");
    }

    private static void widget(Page page, HostProduct product) {
        page.navigate("/admin/widget");
        press("product without anything", page, SAVE, "main #name-fault");
        page.locator("#token").fill(product.token(Cast.chen()));
        press("good token", page, "form[action='/admin/widget/test'] button", "main .verdict .saved");
        page.locator("#token").fill("nonsense");
        press("bad token", page, "form[action='/admin/widget/test'] button", "main .verdict .fault");
        var path = "/admin/widget/" + product.slug();
        page.navigate(path);
        page.locator("[name=kind][value=EdDSA]").check();
        page.locator("#key").fill("nonsense");
        press("key that is none", page, "form[action$='/keys'] button", "main #key-fault");
        page.locator("[name=kind][value=HS256]").check();
        press("new key", page, "form[action$='/keys'] button", "main code.secret");
        page.locator("#origins").fill("nonsense");
        press("origins that are none", page, "form[action='" + path + "'] button", "main #origins-fault");
        press("removal of a key", page, ".rows details.menu summary", "main details[open] .sheet");
        press("removal of a product", page, ".admin > div > details.menu summary", "main details[open] .sheet");
    }

    private static void providers(Page page) {
        page.navigate("/admin/sign-in/new");
        press("provider without anything", page, SAVE, "main #name-fault");
        page.locator("#name").fill("Keepers of Lamps");
        page.locator("#issuer").fill("http://127.0.0.1:1");
        press("provider that does not answer", page, "main form [value=test]", "main #found");
        page.locator("#client").fill("cocreate");
        press("provider", page, SAVE, "main #redirect");
        press("removal of a provider", page, "main details.menu summary", "main details[open] .sheet");
        open("providers", page, "/admin/sign-in");
    }

    private static void boards(Page page) {
        page.navigate("/admin/boards");
        press("board without a name", page, SAVE, "main #name-fault");
        page.locator("#name").fill("Lamps");
        page.locator("#access-members").check();
        press("board", page, SAVE, "main #members");
        page.locator("#who").fill("nonsense");
        press("member that is none", page, "form[action$='/members'] button", "main #who-fault");
        page.locator("#who").fill("kunde.example chen@kehu.example");
        press("members", page, "form[action$='/members'] button", "main #members .rows > li");
        page.locator("#voteBudget").fill("many");
        press("budget that is none", page, "form[action$='/vote-budget'] button", "main #voteBudget-fault");
        page.locator("#slug").fill("№");
        press("board with a bad address", page, SAVE, "main #slug-fault");
        page.navigate("/admin/boards/lamps");
        page.locator("form[action$='/remove'] button").last().click();
        Axe.findsNothing("boards once one is removed", page);
    }

    private static void access(Page page) {
        page.navigate("/admin/access");
        press("readers saved", page, SAVE, "main .notice");
        page.locator("#domains").fill("no domain");
        press("domains that are none", page, SAVE, "main #domains-fault");
        page.locator("#addresses").fill("nonsense");
        press("invitations to nobody", page, "form[action$='/invitations'] button", "main #addresses-fault");
        page.locator("#addresses").fill("lamp@elsewhere.example");
        press("invitations", page, "form[action$='/invitations'] button", "main .notice");
    }

    private static void keysAndLetters(Page page) {
        page.navigate("/admin/keys");
        press("key without a name", page, SAVE, "main #name-fault");
        page.locator("#name").fill("Lamps");
        press("key", page, SAVE, "main code.secret");
        open("the team", page, "/admin/people?role=team");
        page.navigate("/admin/mail");
        press("letter", page, ".letter summary", "main .letter[open]");
    }

    private static void auditAndDashboard(Page page) {
        open("changes of a day that is none", page, "/admin/audit?from=never");
        open("changes of some kind", page, "/admin/audit?kind=KeyMade&who=dalia");
        page.navigate("/dashboard");
        for (var table : page.locator(".more-figure > summary").all()) {
            table.click();
        }
        Axe.findsNothing("dashboard as tables", page);
    }

    private static void plugins(Page page) {
        page.navigate("/admin/plugins");
        page.locator("#jar").setInputFiles(file("hello.jar"));
        press("plugin that is none", page, SAVE, "main [role=alert]");
        page.locator("#jar").setInputFiles(Path.of(System.getProperty("cocreate.hello")));
        press("plugin to agree to", page, SAVE, "main [name=unsigned]");
        page.locator("[name=unsigned]").check();
        press("plugin", page, SAVE, "main #state");
        press("removal of a plugin", page, "main details.menu summary", "main details[open] .sheet");
        open("plugins", page, "/admin/plugins");
    }

    private static void open(String name, Page page, String path) {
        page.navigate(path);
        Axe.findsNothing(name, page);
    }

    private static void press(String name, Page page, String what, String then) {
        page.locator(what).first().click();
        page.locator(then).first().waitFor();
        Axe.findsNothing(name, page);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/octet-stream", "nonsense".getBytes(StandardCharsets.UTF_8));
    }
}
