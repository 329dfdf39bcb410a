package dev.cocreate.stories.plugins;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.cocreate.stories.stage.Api;
import dev.cocreate.stories.stage.Cast;
import dev.cocreate.stories.stage.Chromium;
import dev.cocreate.stories.stage.Given;
import dev.cocreate.stories.stage.Postbox;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator at the browser, from a file to a plugin that works and back. */
class PluginPagesIT {
    @SuppressWarnings("NullAway.Init")
    private BrowserContext context;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    @BeforeEach
    void daliaIsSignedIn() {
        context = Chromium.open(new NewContextOptions().setLocale("en"));
        page = context.newPage();
        page.navigate("/sign-in");
        page.locator("input[name=email]").fill(Cast.dalia().email());
        page.locator("form[action='/sign-in'] button").click();
        page.navigate(Postbox.newestLinkTo(Cast.dalia()));
        page.locator("main form button").first().click();
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    @AfterEach
    void nothingIsLeft() {
        context.close();
        Api.asOperator().delete("/api/v1/plugins/hello");
    }

    @Test
    void aPluginIsReadInstalledSeenUpgradedAndRemoved() {
        var idea = Given.idea("Greet everybody");
        upload(HelloJar.asBuilt().bytes());

        assertThat(page.locator("#permissions")).containsText("Greets on the page of an idea");
        agree("Agree and install");
        assertThat(page.locator("#state")).containsText("Running");

        page.navigate("/ideas/" + idea);
        assertThat(page.locator("[data-plugin=hello]")).containsText("Greet everybody");

        upload(HelloJar.asBuilt()
                .manifest("Plugin-Version", "1.1.0")
                .manifest(
                        "Plugin-Permissions",
                        "pages.panel = Greets on the page of an idea; ideas.guard = Asks; ideas.read = Compares")
                .bytes());
        assertThat(page.locator("main")).containsText("1.0.0 → 1.1.0");
        assertThat(page.locator("#permissions li").filter(new Locator.FilterOptions().setHasText("Compares")))
                .containsText("new");
        agree("Agree and upgrade");
        assertThat(page.locator("#state")).containsText("1.1.0");

        button("Stop").click();
        assertThat(page.locator("#state")).containsText("Stopped");
        button("Start").click();
        assertThat(page.locator("#state")).containsText("Running");

        page.locator("main summary").click();
        button("Remove “Hello”").click();
        assertThat(page.locator("main")).not().containsText("Hello");
        page.navigate("/ideas/" + idea);
        assertThat(page.locator("[data-plugin=hello]")).hasCount(0);
    }

    @Test
    void aFileThatIsNoPluginIsRefusedInWords() {
        upload("hello".getBytes(StandardCharsets.UTF_8));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not a JAR file");
        assertThat(Api.asOperator().get("/api/v1/plugins/hello").status()).isEqualTo(404);
    }

    private void upload(byte[] jar) {
        page.navigate("/admin/plugins");
        page.locator("input[type=file]").setInputFiles(new FilePayload("plugin.jar", "application/java-archive", jar));
        button("Look at it").click();
    }

    private void agree(String button) {
        page.locator("input[name=unsigned]").check();
        button(button).click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
