package dev.cocreate.portal.moderation;

import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.trust.HeldWords;

/**
 * What somebody new wrote, as it is shown.
 *
 * @param title of an idea; empty for a comment
 * @param need of an idea
 */
public record ShownWords(HeldWords held, String title, Html text, Html need) {
    static ShownWords of(HeldWords held, Markdown markdown) {
        return held.content()
                .map(content -> new ShownWords(
                        held,
                        content.getString("title", ""),
                        markdown.html(content.getString("text")),
                        markdown.html(content.getString("need", ""))))
                .orElseGet(() -> new ShownWords(held, "", markdown.html(""), markdown.html("")));
    }
}
