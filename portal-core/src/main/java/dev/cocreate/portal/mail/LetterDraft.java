package dev.cocreate.portal.mail;

import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Language;
import java.util.Optional;

/**
 * A letter being written. What is said stands in the plain text and in the document alike, so that neither can be forgotten.
 * The document has its style inside, as mail programs want it.
 */
public final class LetterDraft {
    private static final String QUIET = "color:#66625a;font-size:14px";

    private final Language language;
    private final String colour;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    /** {@code colour} is one that can be seen on white, and behind white words, as browsers write it. */
    LetterDraft(Language language, String colour) {
        this.language = language;
        this.colour = colour;
    }

    /** A paragraph. */
    public LetterDraft say(String words) {
        text.append(words).append("\n\n");
        html.append("<p dir=\"auto\">").append(escaped(words)).append("</p>\n");
        return this;
    }

    /** What the words below are about, and a few quiet words beside it. */
    public LetterDraft title(String title, String beside) {
        text.append(title).append('\n').append(beside).append("\n\n");
        html.append("<h1 dir=\"auto\" style=\"margin:1em 0 0;font-size:20px;line-height:1.3\">")
                .append(escaped(title))
                .append("</h1>\n<p style=\"margin:0 0 1em;")
                .append(QUIET)
                .append("\">")
                .append(escaped(beside))
                .append("</p>\n");
        return this;
    }

    /** Words of somebody: as text without markup, and as they are shown. */
    public LetterDraft quote(String words, Html shown) {
        text.append(words).append("\n\n");
        html.append("<div style=\"margin:1em 0;padding:0 1em;border-inline-start:3px solid ")
                .append(colour)
                .append("\">")
                .append(shown.markup())
                .append("</div>\n");
        return this;
    }

    /** Where to go from here. */
    public LetterDraft link(String label, String address) {
        text.append(address).append("\n\n");
        html.append("<p><a href=\"")
                .append(escaped(address))
                .append("\" style=\"display:inline-block;padding:.6em 1.2em;border-radius:.5em;")
                .append("background:")
                .append(colour)
                .append(";color:#fff;text-decoration:none\">")
                .append(escaped(label))
                .append("</a></p>\n");
        return this;
    }

    /** What some may want to know. */
    public LetterDraft aside(String words) {
        text.append(words).append("\n\n");
        html.append("<p style=\"")
                .append(QUIET)
                .append("\">")
                .append(escaped(words))
                .append("</p>\n");
        return this;
    }

    /** Where some may want to go. */
    public LetterDraft aside(String label, String address) {
        text.append(label).append(":\n").append(address).append("\n\n");
        html.append("<p style=\"")
                .append(QUIET)
                .append("\"><a href=\"")
                .append(escaped(address))
                .append("\" style=\"color:inherit\">")
                .append(escaped(label))
                .append("</a></p>\n");
        return this;
    }

    public Letter to(String recipient, String subject) {
        var document = "<!doctype html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"utf-8\"></head>\n"
                        .formatted(language.tag(), language.direction())
                + "<body style=\"max-width:38em;margin:2em;font:16px/1.5 sans-serif;color:#1c1b19\">\n"
                + html
                + "</body></html>\n";
        return new Letter(
                recipient, subject, text.toString().strip() + "\n", document, Optional.empty(), Optional.empty());
    }

    private static String escaped(String words) {
        return Html.escaped(words);
    }
}
