package dev.cocreate.portal.platform.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns the Markdown that people type into HTML that is safe to show.
 *
 * <p>HTML in it is text and is shown as typed. Headings are demoted below those of the page, a line break is a line break,
 * each block finds its own direction. Pictures that the portal keeps are shown, of others only the description. The
 * sanitizer comes second, in case the first has a hole.
 */
@ApplicationScoped
public class Markdown {
    private static final int CHARACTERS_KEPT = 2_000_000;

    /** Deeper nesting than a reader can follow is shown as the characters typed, and costs no stack. */
    private static final int DEEPEST = 12;

    private static final Set<Class<? extends Node>> WITHOUT_DIRECTION =
            Set.of(FencedCodeBlock.class, IndentedCodeBlock.class, ThematicBreak.class);

    private static final List<Extension> EXTENSIONS =
            List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .nodeRendererFactory(TableNodes::new) // the first that knows a node draws it
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>")
            .nodeRendererFactory(PictureNodes::new)
            .attributeProviderFactory(context -> Markdown::letBlocksFindTheirDirection)
            .build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(LetterNodes::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("em", "strong", "del", "a", "img")
            .allowElements("div", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("class")
            .matching(false, TableNodes.BOX)
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("align")
            .matching(false, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("src")
            .matching(PictureNodes.OURS)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .allowAttributes("href")
            .matching(Pattern.compile(".+", Pattern.DOTALL))
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("dir")
            .matching(false, "auto")
            .globally()
            .toFactory();

    private final Cache<String, Html> rendered = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .weigher((String typed, Html html) -> typed.length() + html.markup().length())
            .build();

    /** Safe HTML of what somebody typed. What was shown lately is kept, for a page that is read often is rendered often. */
    public Html html(String markdown) {
        return rendered.get(markdown, Markdown::render);
    }

    private static Html render(String markdown) {
        var document = PARSER.parse(PlainText.block(markdown));
        document.accept(new DemotedHeadings());
        return new Html(POLICY.sanitize(RENDERER.render(document)));
    }

    /** The same where there is only text: links as their words and where they lead, pictures as their descriptions. */
    public String text(String markdown) {
        return TEXT.render(PARSER.parse(PlainText.block(markdown)));
    }

    /** The words without their markup, in one line. */
    public String plain(String markdown) {
        return PlainText.line(WordsOfDocument.in(PARSER.parse(PlainText.block(markdown))));
    }

    /** The beginning of the words, for a list or a preview. */
    public String excerpt(String markdown, int most) {
        return PlainText.shorten(plain(markdown), most);
    }

    private static void letBlocksFindTheirDirection(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Block && !WITHOUT_DIRECTION.contains(node.getClass())) {
            attributes.put("dir", "auto");
        }
    }

    private static final class DemotedHeadings extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 1));
        }
    }
}
