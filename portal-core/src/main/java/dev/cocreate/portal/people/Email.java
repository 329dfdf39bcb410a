package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case, in a form that mail can be sent to; a domain in other letters than ASCII is kept as mail servers
 * write it, {@code xn--…}. Whether it exists only a mail can tell.
 */
public record Email(String text) {
    /** A domain has a dot in it, unless it is this machine. */
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:localhost|(?=[^.]*\\.)[a-z0-9][a-z0-9.-]{0,187}[a-z0-9])");

    /** What can be an address. */
    public static Optional<Email> of(String typed) {
        var text = sendable(typed);
        return isForm(text) ? Optional.of(new Email(text)) : Optional.empty();
    }

    /** Reads what was typed; 422 for the field when it cannot be an address. */
    public static Email parse(String field, String typed) {
        if (typed.isBlank()) {
            throw new InvalidProblem(FieldError.of(field, "missing"));
        }
        return of(typed).orElseThrow(() -> new InvalidProblem(FieldError.of(field, "not-an-address")));
    }

    /** In lower case, and its domain in ASCII if there is a way; else as it is, which is no form of an address. */
    static String sendable(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var domain = text.lastIndexOf('@') + 1;
        return text.substring(0, domain) + ascii(text.substring(domain));
    }

    /** A domain as mail servers know it. */
    static String ascii(String domain) {
        try {
            return domain.isEmpty()
                    ? ""
                    : IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return domain;
        }
    }

    static boolean isForm(String text) {
        return FORM.matcher(text).matches() && !text.contains("..") && !text.contains(".@") && !text.startsWith(".");
    }

    /** The same beside other fields, so that all that are at fault are named at once. */
    static Email read(String field, String typed, Fields fields) {
        try {
            return parse(field, typed);
        } catch (InvalidProblem invalid) {
            invalid.errors().forEach(fields::refuse);
            return new Email("");
        }
    }

    /** What stands behind the at sign. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    /** A first guess at a name, until its owner tells: the part before the at sign, as words. */
    String nameGuess() {
        var words = text.substring(0, text.indexOf('@')).replaceAll("\\+.*", "").split("[._-]+");
        var name = new StringBuilder();
        for (var word : words) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.isEmpty() ? text.substring(0, text.indexOf('@')) : name.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
