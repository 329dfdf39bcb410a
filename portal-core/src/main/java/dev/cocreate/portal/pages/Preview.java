package dev.cocreate.portal.pages;

import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.text.PlainText;

/** How a text will look once it is kept. */
public record Preview(Html text) {
    private static final int LONGEST = 10_000;

    static Preview of(String typed, Markdown markdown) {
        return new Preview(markdown.html(PlainText.shorten(PlainText.block(typed), LONGEST)));
    }
}
