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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The Chromiums of the run. Usually it is one; stories that are told at the same time have one each, as Playwright obeys one thread at a
 * time.
 */
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

    private static final Queue<Chromium> all = new ConcurrentLinkedQueue<>();
    private static final Queue<Chromium> idle = new ConcurrentLinkedQueue<>();
    private static final ThreadLocal<@Nullable Chromium> inUse = new ThreadLocal<>();

    private final Playwright playwright;
    private final Browser browser;
    private int contexts;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var executable = Optional.ofNullable(System.getenv("COCREATE_CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(FLAGS));
        all.add(this);
    }

    /** A browser of somebody, with no cookie in it; close it after use. */
    public static BrowserContext open(NewContextOptions options) {
        return open(options, Portal.first());
    }

    static BrowserContext open(NewContextOptions options, Portal portal) {
        var mine = inUse.get();
        if (mine == null) {
            mine = idle.poll();
        }
        if (mine == null) {
            mine = new Chromium();
        }
        inUse.set(mine);
        return mine.context(options.setBaseURL(portal.address().toString()));
    }

    private BrowserContext context(NewContextOptions options) {
        var context = browser.newContext(options);
        contexts++;
        context.onClose(closed -> rest());
        context.setDefaultTimeout(15_000);
        return context;
    }

    private void rest() {
        contexts--;
        if (contexts == 0) {
            inUse.remove();
            idle.add(this);
        }
    }

    static void close() {
        all.forEach(chromium -> chromium.playwright.close());
    }
}
