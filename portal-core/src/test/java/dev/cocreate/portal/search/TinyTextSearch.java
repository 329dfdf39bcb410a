package dev.cocreate.portal.search;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads the literals of {@code tsvector} and {@code tsquery} as strictly as PostgreSQL and answers the question, so that
 * thousands of texts can be tried without a server.
 */
final class TinyTextSearch {
    private final String literal;
    private final Set<String> lexemes;
    private int at;

    private TinyTextSearch(String literal, Set<String> lexemes) {
        this.literal = literal;
        this.lexemes = lexemes;
    }

    static boolean matches(String vector, String query) {
        var reader = new TinyTextSearch(query, lexemes(vector));
        var found = reader.either();
        reader.expectEnd();
        return found;
    }

    static Set<String> lexemes(String vector) {
        var reader = new TinyTextSearch(vector, Set.of());
        var lexemes = new HashSet<String>();
        while (reader.at < vector.length()) {
            if (!lexemes.isEmpty()) {
                reader.expect(" ");
            }
            lexemes.add(reader.quoted());
            reader.expect(":");
            do {
                reader.position();
            } while (reader.takes(","));
        }
        return lexemes;
    }

    private void position() {
        var digits = at;
        while (Character.isDigit(literal.charAt(at))) {
            at++;
        }
        var position = Integer.parseInt(literal.substring(digits, at));
        if (position < 1 || position > 16_383 || "ABCD".indexOf(literal.charAt(at++)) < 0) {
            throw problem();
        }
    }

    private boolean either() {
        var found = all();
        while (takes(" | ")) {
            found |= all();
        }
        return found;
    }

    private boolean all() {
        var found = one();
        while (takes(" & ")) {
            found &= one();
        }
        return found;
    }

    private boolean one() {
        if (takes("(")) {
            var found = either();
            expect(")");
            return found;
        }
        var lexeme = quoted();
        return takes(":*") ? lexemes.stream().anyMatch(l -> l.startsWith(lexeme)) : lexemes.contains(lexeme);
    }

    private String quoted() {
        expect("'");
        var text = new StringBuilder();
        while (true) {
            var c = literal.charAt(at++);
            if (c == '\'' && !takes("'")) {
                break;
            }
            text.append(c == '\\' ? literal.charAt(at++) : c);
        }
        if (text.isEmpty() || text.indexOf("\0") >= 0 || text.length() > 600) {
            throw problem();
        }
        return text.toString();
    }

    private boolean takes(String expected) {
        if (!literal.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private void expect(String expected) {
        if (!takes(expected)) {
            throw problem();
        }
    }

    private void expectEnd() {
        if (at != literal.length()) {
            throw problem();
        }
    }

    private IllegalStateException problem() {
        return new IllegalStateException("At " + at + ": " + literal);
    }
}
