package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.cocreate.stories.stage.Cast.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A browser with scripts and a screen. It must have had nothing to complain of when it is closed. */
public final class Screen implements AutoCloseable {
    /**
     * Chromium logs every status above 399, and htmx tells of a refusal, or of a network that is gone, once more. Stories expect
     * both at times; what matters is that the page explains it.
     */
    private static final Pattern EXPLAINED =
            Pattern.compile("Failed to load resource|Response Status Error Code|htmx:(afterRequest|sendError),");

    private static final AtomicInteger screens = new AtomicInteger();

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private final Portal portal;

    private Screen(NewContextOptions options, Portal portal) {
        this.portal = portal;
        context = Chromium.open(options, portal);
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113." + screens.incrementAndGet() % 250));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !EXPLAINED.matcher(message.text()).lookingAt()) {
                complaints.add(message.text());
            }
        });
    }

    public static Screen ofSomebody() {
        return with(english());
    }

    /** Of somebody who signed in. */
    public static Screen of(Person person) {
        return ofSomebody().signedIn(person);
    }

    public static Screen withoutScripts() {
        return with(english().setJavaScriptEnabled(false));
    }

    public static Screen with(NewContextOptions options) {
        return new Screen(options, Portal.first());
    }

    /** Another portal, seen with scripts or without. */
    public static Screen at(Portal portal, boolean scripts) {
        return at(portal, english().setJavaScriptEnabled(scripts));
    }

    public static Screen at(Portal portal, NewContextOptions options) {
        return new Screen(options, portal);
    }

    private static NewContextOptions english() {
        return new NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800);
    }

    public Screen signedIn(Person person) {
        context.addCookies(
                List.of(new Cookie("session", Web.at(portal).signIn(person).cookie("session"))
                        .setUrl(portal.address().toString())));
        return this;
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the portal. */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
