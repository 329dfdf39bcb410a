package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * Looks at a page with axe, by the rules of WCAG 2.2 AA and its own advice.
 *
 * <p>Axe stays in a page for the next look, and answers with what it found alone: to carry what is well over takes longer than to look.
 */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Like all scripts of a story it is let in whatever the page's policy says. */
    private static final String SCRIPT =
            "() => {" + AxeBuilder.getAxeScript() + ";axe.configure({allowedOrigins: ['<same_origin>']}); }";

    private static final String LOOK = """
            rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                .then(found => found.violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join('\\n  ')))""";

    private Axe() {}

    /** Nothing is found in the page as it stands now, and nobody has to scroll it sideways. */
    public static void findsNothing(String name, Page page) {
        page.waitForLoadState();
        for (var frame : page.frames()) {
            bring(frame);
        }
        assertThat((List<?>) page.evaluate(LOOK, RULES))
                .as(name + " " + page.url())
                .isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " scrolls sideways")
                .isTrue();
    }

    /** The same in each of these views, of which the page is in the first, before and afterwards. */
    public static void findsNothing(String name, Page page, View... views) {
        for (var view : views) {
            view.take(page);
            findsNothing(name + ", " + view, page);
        }
        views[0].take(page);
    }

    /**
     * By which light, and how far, one sees.
     *
     * @param width of the window in pixels
     */
    public record View(ColorScheme scheme, int width) {
        private void take(Page page) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(width, page.viewportSize().height);
        }
    }

    private static void bring(Frame frame) {
        if (!(boolean) frame.evaluate("typeof axe === 'object'")) {
            frame.evaluate(SCRIPT);
        }
    }
}
