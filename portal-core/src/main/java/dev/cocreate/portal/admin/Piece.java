package dev.cocreate.portal.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Some words of a plain text, or a link in it. */
public record Piece(String text, boolean link) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var found = LINK.matcher(text); found.find(); from = found.end()) {
            pieces.add(new Piece(text.substring(from, found.start()), false));
            pieces.add(new Piece(found.group(), true));
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
