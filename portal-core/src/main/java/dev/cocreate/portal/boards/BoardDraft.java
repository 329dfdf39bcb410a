package dev.cocreate.portal.boards;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a board is about to be.
 *
 * @param name 1 to 60 characters, one line
 * @param slug its name in addresses, or blank to make one of the name
 * @param access slug of who may see it
 */
public record BoardDraft(String name, String slug, String access) {
    private static final int LONGEST = 60;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** An empty form. */
    public static BoardDraft empty() {
        return new BoardDraft("", "", Access.EVERYONE.slug());
    }

    public static BoardDraft of(Board board) {
        return new BoardDraft(board.name(), board.slug(), board.access().slug());
    }

    /** As it will be kept; names every field at fault. */
    BoardDraft checked(Fields fields) {
        var called = fields.line("name", name, 1, LONGEST);
        if (Access.find(access).isEmpty()) {
            fields.refuse(FieldError.of("access", "unknown"));
        }
        var address = slug.isBlank() ? slugOf(called) : slug.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            // The name has no letter that an address takes, as in Chinese, so somebody has to choose.
            if (!called.isEmpty()) {
                fields.refuse(FieldError.of("slug", "missing"));
            }
        } else if (address.length() > LONGEST || !SLUG.matcher(address).matches()) {
            fields.refuse(FieldError.of("slug", "no-slug"));
        }
        return new BoardDraft(called, address, access);
    }

    Access whoSees() {
        return Access.find(access).orElseThrow();
    }

    private static String slugOf(String name) {
        return Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
