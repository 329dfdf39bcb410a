package dev.cocreate.plugin.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of HTML that is safe to put into a page.
 *
 * @since 1.0
 */
public final class Html {

    private static final String HOLE = "{}";

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Plain text, escaped. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    /**
     * Markup with a {@code {}} for each value; values are escaped unless they are {@code Html} themselves. Write the markup as
     * a literal: what a person typed belongs into the values.
     *
     * <pre>{@code Html.of("<p>{} people want <em>{}</em>.</p>", idea.votes(), idea.title())}</pre>
     */
    public static Html of(String markup, Object... values) {
        var parts = pieces(markup);
        if (parts.size() - 1 != values.length) {
            throw new IllegalArgumentException(
                    "The markup has %d holes and %d values: %s".formatted(parts.size() - 1, values.length, markup));
        }
        var out = new StringBuilder(parts.get(0));
        for (int i = 0; i < values.length; i++) {
            out.append(values[i] instanceof Html html ? html.markup : escape(String.valueOf(values[i])));
            out.append(parts.get(i + 1));
        }
        return new Html(out.toString());
    }

    /** Markup that a template engine has made, and that you vouch for. */
    public static Html trusted(String markup) {
        return new Html(markup);
    }

    private static List<String> pieces(String markup) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int hole = markup.indexOf(HOLE); hole >= 0; hole = markup.indexOf(HOLE, from)) {
            pieces.add(markup.substring(from, hole));
            from = hole + HOLE.length();
        }
        pieces.add(markup.substring(from));
        return pieces;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }
}
