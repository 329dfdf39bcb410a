package dev.cocreate.stories.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at a page with axe, by the rules of WCAG 2.2 AA and its own advice. */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Nothing is found in the page as it stands now, and nobody has to scroll it sideways. */
    public static void findsNothing(String name, Page page) {
        page.waitForLoadState();
        var found = new AxeBuilder(page)
                .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .map(Axe::words)
                        .toList();
        assertThat(found).as(name + " " + page.url()).isEmpty();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " scrolls sideways")
                .isTrue();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).collect(Collectors.joining("\n  "));
    }
}
