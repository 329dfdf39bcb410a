package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An e-mail address, or a mail domain: everybody who has an address in it, though not in a domain below it.
 *
 * @param text {@code ada@example.com} or {@code example.com}, in lower case
 */
public record Addressee(String text) {
    private static final int LONGEST = 254;
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /** What can be an address. */
    public static Optional<Addressee> address(String typed) {
        var text = Email.sendable(typed);
        return text.length() <= LONGEST && Email.isForm(text) ? Optional.of(new Addressee(text)) : Optional.empty();
    }

    /** What can be a mail domain, typed with an at sign before it or without. */
    public static Optional<Addressee> domain(String typed) {
        var text = Email.ascii(typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", ""));
        return text.length() < LONGEST && DOMAIN.matcher(text).matches()
                ? Optional.of(new Addressee(text))
                : Optional.empty();
    }

    /** One or the other. */
    public static Optional<Addressee> either(String typed) {
        return address(typed).or(() -> domain(typed));
    }

    /** What was typed with commas, spaces or lines between, each once; the first that is none of the kind is named. */
    public static List<Addressee> list(String field, String typed, int most, Kind kind, Fields fields) {
        var words = Stream.of(typed.split("[\\s,;،、，；]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() > most) {
            fields.refuse(new FieldError(field, "too-many", Map.of("count", most)));
            return List.of();
        }
        var found = new ArrayList<Addressee>();
        for (var word : words) {
            var one = kind.read(word);
            if (one.isEmpty()) {
                fields.refuse(new FieldError(field, kind.fault(), Map.of("typed", word)));
                return List.of();
            }
            if (!found.contains(one.get())) {
                found.add(one.get());
            }
        }
        return found;
    }

    public boolean isDomain() {
        return text.indexOf('@') < 0;
    }

    /** The domain of an address, or of the domain that this is. */
    public String mailDomain() {
        return text.substring(text.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return text;
    }

    /** What a field takes. */
    public enum Kind {
        ADDRESSES,
        DOMAINS,
        EITHER;

        private Optional<Addressee> read(String word) {
            return switch (this) {
                case ADDRESSES -> address(word);
                case DOMAINS -> domain(word);
                case EITHER -> either(word);
            };
        }

        private String fault() {
            return switch (this) {
                case ADDRESSES -> "no-address";
                case DOMAINS -> "no-domain";
                case EITHER -> "no-addressee";
            };
        }
    }
}
