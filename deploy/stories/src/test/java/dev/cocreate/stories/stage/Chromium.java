package dev.cocreate.stories.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one Chromium of the run. */
public final class Chromium {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // The widget is a third party in its hosts' pages, and must do without cookies there.
            "--test-third-party-cookie-phaseout");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private Chromium() {}

    /** A browser of somebody, with no cookie in it; close it after use. */
    public static BrowserContext open(NewContextOptions options) {
        return open(options, Portal.first());
    }

    static BrowserContext open(NewContextOptions options, Portal portal) {
        var context = browser().newContext(options.setBaseURL(portal.address().toString()));
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var executable =
                    Optional.ofNullable(System.getenv("COCREATE_CHROMIUM")).orElse("/usr/bin/chromium");
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(executable))
                            .setArgs(FLAGS));
        }
        return browser;
    }

    static synchronized void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
