package dev.cocreate.portal.platform.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Cleans HTML that a plugin made: well-formed and without anything that acts, so that it never breaks the page around it. */
public final class ForeignMarkup {
    private static final Pattern CLASSES = Pattern.compile("[a-zA-Z0-9 _-]{1,100}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote")
            .allowElements("pre", "code", "em", "strong", "b", "i", "small", "s", "del", "ins", "mark", "sub", "sup")
            .allowElements("abbr", "time", "span", "div", "section", "figure", "figcaption", "details", "summary")
            .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img")
            .allowWithoutAttributes("span", "div")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("/[^/].*")) // the portal's own; the page's policy allows no other
            .onElements("img")
            .allowAttributes("alt", "width", "height")
            .onElements("img")
            .allowAttributes("datetime")
            .onElements("time")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("\\d{1,3}"))
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(false, "row", "col")
            .onElements("th")
            .allowAttributes("class")
            .matching(CLASSES)
            .globally()
            .allowAttributes("title", "lang")
            .globally()
            .allowAttributes("dir")
            .matching(false, "ltr", "rtl", "auto")
            .globally()
            .toFactory();

    private ForeignMarkup() {}

    public static Html clean(String markup) {
        return new Html(POLICY.sanitize(markup));
    }
}
