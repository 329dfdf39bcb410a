package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which needs, in which order. Everything as it stands in an address; what is not asked for is empty.
 *
 * @param state slug, or {@code any}; open ones unless somebody asks for others
 * @param segment slug; only needs that somebody of it stands behind, with their numbers
 * @param after where the page before ended
 */
public record NeedQuery(String words, String horizon, String state, String segment, String sort, String after) {
    private static final int LONGEST_WORDS = 200;

    public static NeedQuery all() {
        return new NeedQuery("", "", "", "", "", "");
    }

    /** Names every value that cannot be. */
    NeedQuery checked() {
        var fields = new Fields();
        var clean = fields.line("q", words, 0, LONGEST_WORDS);
        if (!horizon.isEmpty() && Horizon.find(horizon).isEmpty()) {
            fields.refuse(FieldError.of("horizon", "unknown"));
        }
        if (!state.isEmpty() && !state.equals("any") && NeedState.find(state).isEmpty()) {
            fields.refuse(FieldError.of("state", "unknown"));
        }
        if (!sort.isEmpty() && NeedSort.find(sort).isEmpty()) {
            fields.refuse(FieldError.of("sort", "unknown"));
        }
        if (!after.isEmpty() && !after.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
            fields.refuse(FieldError.of("after", "unknown"));
        }
        fields.done();
        return new NeedQuery(clean, horizon, state, segment, sort, after);
    }

    NeedSort order() {
        return NeedSort.find(sort).orElse(NeedSort.SUPPORTERS);
    }

    public boolean isSorted(NeedSort by) {
        return order() == by;
    }

    /** Whether fewer needs than all that are open were asked for. */
    public boolean isNarrowed() {
        return !words.isEmpty() || !horizon.isEmpty() || !state.isEmpty() || !segment.isEmpty();
    }

    public NeedQuery of(Horizon one) {
        return new NeedQuery(words, one.slug(), state, segment, sort, after);
    }

    public NeedQuery cutBy(Optional<String> slug) {
        return new NeedQuery(words, horizon, state, slug.orElse(""), sort, "");
    }

    public NeedQuery sorted(NeedSort by) {
        return new NeedQuery(words, horizon, state, segment, by.slug(), "");
    }

    public NeedQuery after(String place) {
        return new NeedQuery(words, horizon, state, segment, sort, place);
    }

    /** Its page. What may stand in the values was checked, but for words. */
    public String address() {
        var named = new LinkedHashMap<String, String>();
        named.put("q", words);
        named.put("horizon", horizon);
        named.put("state", state);
        named.put("segment", segment);
        named.put("sort", order() == NeedSort.SUPPORTERS ? "" : sort);
        named.put("after", after);
        var address = new StringBuilder("/needs");
        for (var one : named.entrySet()) {
            if (!one.getValue().isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&').append(pair(one));
            }
        }
        return address.toString();
    }

    private static String pair(Map.Entry<String, String> one) {
        return one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
    }
}
