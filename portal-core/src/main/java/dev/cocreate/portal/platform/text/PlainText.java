package dev.cocreate.portal.platform.text;

import java.text.Normalizer;

/**
 * Cleans what people type, before it is checked and kept.
 *
 * <p>Characters that only act on their surroundings are dropped: controls, and the directional overrides, embeddings and
 * isolates that let a title turn the text beside it around. The marks that Arabic and Hebrew writers need (U+200E,
 * U+200F, U+061C) and the joiners of Persian words and of emoji stay.
 */
public final class PlainText {
    private PlainText() {}

    /** Whether a text can be kept at all: PostgreSQL takes no null byte, UTF-8 no half of a surrogate pair. */
    public static boolean isReadable(String typed) {
        return typed.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** A title or a name: one line, every run of white space a single space. */
    public static String line(String typed) {
        var line = new StringBuilder(typed.length());
        normalized(typed).codePoints().forEach(c -> {
            if (!isSpace(c)) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().stripTrailing();
    }

    /** A text of several lines, with {@code \n} between them. */
    public static String block(String typed) {
        var lines = normalized(typed.replace("\r\n", "\n").replace('\r', '\n'));
        return withoutBlankEdges(lines);
    }

    /** The length as people count it and as PostgreSQL's {@code char_length} does: in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether nothing in it can be seen; joiners and marks alone are not a title. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> isSpace(c) || Character.getType(c) == Character.FORMAT);
    }

    /** At most so many code points, ending in an ellipsis when something was cut, between words where there are any. */
    public static String shorten(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, most - 1));
        var space = cut.lastIndexOf(' ');
        // Chinese and Japanese have no spaces: the last one may be far away.
        return (space > cut.length() / 2 ? cut.substring(0, space) : cut).stripTrailing() + "…";
    }

    private static String normalized(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.codePoints().filter(PlainText::isKept).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isKept(int c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return true;
        }
        return !Character.isISOControl(c)
                && !turnsText(c)
                && c != 0xFEFF
                && Character.getType(c) != Character.SURROGATE;
    }

    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0x206A && c <= 0x206F);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Drops empty lines around the text, but not the indent of its first line, which Markdown reads as code. */
    private static String withoutBlankEdges(String lines) {
        var start = 0;
        for (var i = 0; i < lines.length() && Character.isWhitespace(lines.charAt(i)); i++) {
            if (lines.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return lines.substring(start).stripTrailing();
    }
}
