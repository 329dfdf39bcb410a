package dev.cocreate.portal.search;

/** Quotes a word for the literals of {@code tsvector} and {@code tsquery}. */
final class Lexeme {
    private Lexeme() {}

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
