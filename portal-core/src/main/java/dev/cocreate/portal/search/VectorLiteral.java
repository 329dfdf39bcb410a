package dev.cocreate.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects lexemes with their weighted positions and writes them as PostgreSQL reads a {@code tsvector}. */
final class VectorLiteral {
    /** PostgreSQL's last position; whatever follows stands there. */
    private static final int LAST_POSITION = 16_383;

    /** Enough for a rank; a word said a hundred times is not a hundred times as fitting. */
    private static final int MOST_POSITIONS = 4;

    private final Map<String, List<String>> positions = new TreeMap<>();
    private int end;

    void add(List<Token> tokens, Function<Token, Character> weight) {
        var start = end;
        for (var token : tokens) {
            end = Math.min(LAST_POSITION, start + token.position());
            var places = positions.computeIfAbsent(token.text(), text -> new ArrayList<>(1));
            if (places.size() < MOST_POSITIONS) {
                places.add(end + String.valueOf(weight.apply(token)));
            }
        }
    }

    @Override
    public String toString() {
        var literal = new StringBuilder();
        positions.forEach((text, places) -> {
            literal.append(literal.isEmpty() ? "" : " ").append(Lexeme.quoted(text));
            literal.append(':').append(String.join(",", places));
        });
        return literal.toString();
    }
}
