package dev.cocreate.portal.ranking;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** By which scorer, and among which ideas: names and values as they stand in the address, known to be fit. */
public record RankingFilter(Map<String, String> asked) {
    static final String PATH = "/ranking";

    private static final Map<String, String> FIT = Map.of(
            "scorer", "[a-z0-9-]{1,40}",
            "show", "open|any",
            "board", "[a-z0-9-]{1,60}",
            "status", "[a-z0-9-]{1,60}",
            "tag", "(?U)[\\p{L}\\p{N}-]{1,80}",
            "segment", "[a-z0-9-]{1,60}");

    private static final List<String> ORDER = List.of("scorer", "show", "board", "status", "tag", "segment");

    /** A filter of what somebody asked for; names every value that cannot be. */
    public static RankingFilter of(
            String scorer, String show, String board, String status, String tag, String segment) {
        var asked = Map.of(
                "scorer", scorer, "show", show, "board", board, "status", status, "tag", tag, "segment", segment);
        var fields = new Fields();
        var fit = new LinkedHashMap<String, String>();
        for (var name : ORDER) {
            var value = asked.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                continue;
            }
            if (value.matches(FIT.getOrDefault(name, ""))) {
                fit.put(name, value);
            } else {
                fields.refuse(FieldError.of(name, "unknown"));
            }
        }
        fields.done();
        return new RankingFilter(fit);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    /** Whether a name says just that; for the choices of a form. */
    public boolean is(String name, String value) {
        return asked.getOrDefault(name, "").equals(value);
    }

    /** Whoever names a status means decided ones too. */
    boolean isOpenOnly() {
        return get("show").map("open"::equals).orElse(get("status").isEmpty());
    }

    public String scorer() {
        return asked.getOrDefault("scorer", "");
    }

    /** Whether anything but the scorer was chosen. */
    public boolean isNarrowed() {
        return asked.keySet().stream().anyMatch(name -> !name.equals("scorer"));
    }

    /** The same ideas by another scorer. */
    public RankingFilter by(String scorer) {
        var other = new LinkedHashMap<>(asked);
        other.put("scorer", scorer);
        return new RankingFilter(other);
    }

    public String query() {
        return ORDER.stream()
                .filter(asked::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(asked.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String address() {
        return PATH + "?" + query();
    }

    /** The ideas that nobody has assessed yet, one after the other. */
    public String nextAddress() {
        return PATH + "/next?" + query();
    }

    public String fileAddress() {
        return PATH + "/export.csv?" + query();
    }
}
