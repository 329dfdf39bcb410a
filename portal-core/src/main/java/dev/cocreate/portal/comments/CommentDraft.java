package dev.cocreate.portal.comments;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.Fields;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed.
 *
 * @param text Markdown, with {@code @} before the name of whom it speaks to
 * @param picked ids of people chosen from a list, which tell those of one name apart
 */
public record CommentDraft(String text, Set<Long> picked) {
    private static final int LONGEST = 10_000;

    public CommentDraft {
        picked = Set.copyOf(picked);
    }

    public static CommentDraft of(String text) {
        return new CommentDraft(text, Set.of());
    }

    /** With ids as a form or a program sends them; what is none is nobody. */
    public static CommentDraft of(String text, Collection<String> picked) {
        return new CommentDraft(
                text,
                picked.stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .collect(Collectors.toSet()));
    }

    /** A draft that was kept for later. */
    public static CommentDraft of(JsonObject kept) {
        return new CommentDraft(
                kept.getString("text"),
                kept.getJsonArray("picked").getValuesAs(JsonNumber::longValueExact).stream()
                        .collect(Collectors.toSet()));
    }

    /** To be kept for later, with the comment it replies to. */
    JsonObject json(OptionalLong parent) {
        var json = Json.createObjectBuilder().add("text", text).add("picked", Json.createArrayBuilder(picked));
        parent.ifPresent(id -> json.add("parent", id));
        return json.build();
    }

    CommentDraft checked() {
        var fields = new Fields();
        var words = fields.block("text", text, 1, LONGEST);
        fields.done();
        return new CommentDraft(words, picked);
    }
}
