package dev.cocreate.portal.labels;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a status is about to be.
 *
 * @param name 1 to 40 characters, one line; one that is there already may be left without and is called by its kind
 * @param slug its name in addresses, or blank to make one of the name
 * @param kind slug of what it means
 */
public record StatusDraft(String name, String slug, String kind) {
    private static final int LONGEST = 40;

    /** An empty form. */
    public static StatusDraft empty() {
        return new StatusDraft("", "", Kind.REVIEW.slug());
    }

    Optional<String> checkedName(Fields fields, boolean needed) {
        var called = fields.line("name", name, needed ? 1 : 0, LONGEST);
        return called.isEmpty() ? Optional.empty() : Optional.of(called);
    }

    String checkedSlug(Fields fields) {
        var address = slug.isBlank() ? slugOf(name) : slug.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            // The name has no letter that an address takes, as in Chinese, so somebody has to choose.
            fields.refuse(FieldError.of("slug", "missing"));
        } else if (address.length() > LONGEST || !address.matches("[a-z0-9]+(-[a-z0-9]+)*") || address.equals("any")) {
            fields.refuse(FieldError.of("slug", "no-slug"));
        }
        return address;
    }

    Optional<Kind> checkedKind(Fields fields) {
        var chosen = Arrays.stream(Kind.values())
                .filter(one -> one.slug().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            fields.refuse(FieldError.of("kind", "unknown"));
        }
        return chosen;
    }

    private static String slugOf(String name) {
        return Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
