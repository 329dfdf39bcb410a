package dev.cocreate.portal.desk;

import static java.util.Map.entry;

import dev.cocreate.portal.boards.Tags;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody narrowed the desk to: names and values as they stand in the address, known to be fit, in one order, so that two that
 * mean the same are equal.
 */
public record DeskFilter(Map<String, String> asked) {
    static final String PATH = "/desk";

    /** Whom ideas can be assigned to, beside somebody's id. */
    static final String ME = "me";

    static final String NOBODY = "nobody";
    static final String SOMEBODY = "somebody";

    /** What each name may say. */
    private static final Map<String, String> FIT = Map.ofEntries(
            entry("show", "unanswered|open|any"),
            entry("sort", "oldest|newest|wanted|promised"),
            entry("board", "[a-z0-9-]{1,60}"),
            entry("status", "[a-z0-9-]{1,60}"),
            entry("tag", "(?U)[\\p{L}\\p{N}-]{1,80}"),
            entry("assigned", "me|nobody|somebody|[0-9]{1,18}"),
            entry("older", "[0-9]{1,5}"),
            entry("newer", "[0-9]{1,5}"),
            entry("notes", "yes"),
            entry("author", "[0-9]{1,18}"),
            entry("again", "yes"));

    /** As they stand in an address and a form. */
    private static final List<String> ORDER = List.of(
            "show", "q", "board", "status", "tag", "assigned", "older", "newer", "notes", "again", "author", "sort");

    private static final int LONGEST_WORDS = 200;

    /** A filter of what somebody asked for; names every value that cannot be. Names that are unknown mean nothing. */
    static DeskFilter of(Map<String, String> asked) {
        var fields = new Fields();
        var fit = new LinkedHashMap<String, String>();
        for (var name : ORDER) {
            var typed = asked.getOrDefault(name, "").strip();
            var value = name.equals("tag") ? Tags.slug(typed) : typed;
            if (value.isEmpty() || isImplied(name, value)) {
                continue;
            }
            if (name.equals("q")) {
                fit.put(name, fields.line("q", value, 0, LONGEST_WORDS));
            } else if (value.matches(FIT.getOrDefault(name, ""))) {
                fit.put(name, value);
            } else {
                fields.refuse(FieldError.of(name, "unknown"));
            }
        }
        fields.done();
        return new DeskFilter(fit);
    }

    /** What is meant anyway is not said, so that the same desk has one address. */
    private static boolean isImplied(String name, String value) {
        return name.equals("sort") && value.equals(DeskSort.OLDEST.slug());
    }

    /** What waits for an answer, whoever waited longest first. */
    public static DeskFilter inbox() {
        return new DeskFilter(Map.of());
    }

    /** The filter of an address such as {@code board=mobile&older=8}. */
    public static DeskFilter parse(String query) {
        var asked = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                asked.putIfAbsent(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return of(asked);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    /** Whether a name says just that; for the choices of a form. */
    public boolean is(String name, String value) {
        return asked.getOrDefault(name, "").equals(value);
    }

    /** Whoever names a status, wants promises or what is due again means more than what was never answered. */
    public Show show() {
        return get("show")
                .map(name -> Show.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> get("status").isPresent() || get("again").isPresent()
                        ? Show.ANY
                        : sort() == DeskSort.PROMISED ? Show.OPEN : Show.UNANSWERED);
    }

    public DeskSort sort() {
        return get("sort")
                .map(name -> DeskSort.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(DeskSort.OLDEST);
    }

    public boolean isSorted(DeskSort by) {
        return sort() == by;
    }

    /** Whether anything but the order was chosen. */
    public boolean isNarrowed() {
        return asked.keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    /** The same with another value; blank for none. */
    public DeskFilter with(String name, String value) {
        var other = new LinkedHashMap<>(asked);
        other.put(name, value);
        return of(other);
    }

    /** The ideas of an age in days, from {@code older} to less than {@code newer}; 0 for no limit. */
    public DeskFilter aged(int older, int newer) {
        return with("older", older == 0 ? "" : Integer.toString(older))
                .with("newer", newer == 0 ? "" : Integer.toString(newer));
    }

    /** What stands behind the question mark. */
    public String query() {
        return ORDER.stream()
                .filter(asked::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(asked.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String address() {
        return asked.isEmpty() ? PATH : PATH + "?" + query();
    }

    public String address(String name, String value) {
        return address() + (asked.isEmpty() ? "?" : "&") + name + "=" + value;
    }
}
