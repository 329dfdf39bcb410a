package dev.cocreate.portal.behalf;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is told of where a wish was heard.
 *
 * @param kind slug of its kind
 * @param words at most 1,000 characters
 * @param link an address with http or https, or blank
 */
public record EvidenceDraft(String kind, String words, String link) {
    private static final int LONGEST = 1000;
    private static final Set<String> TOLD = Set.of("kind", "words", "link");

    /** As a program sent it. */
    public static EvidenceDraft of(JsonObject sent) {
        for (var name : List.of("kind", "words", "link")) {
            if (sent.containsKey(name) && !(sent.get(name) instanceof JsonString)) {
                throw new InvalidProblem(FieldError.of("evidence." + name, "not-text"));
            }
        }
        if (!TOLD.containsAll(sent.keySet())) {
            throw new InvalidProblem(FieldError.of("evidence", "unknown"));
        }
        return new EvidenceDraft(sent.getString("kind", ""), sent.getString("words", ""), sent.getString("link", ""));
    }

    /** As it will be kept; names every field at fault behind {@code at}, which is empty or ends in a dot. */
    public EvidenceDraft checked(String at, Fields fields) {
        var known = EvidenceKind.find(kind);
        if (known.isEmpty()) {
            fields.refuse(FieldError.of(at + "kind", kind.isBlank() ? "missing" : "unknown"));
        }
        var said = fields.block(at + "words", words, 0, LONGEST);
        var address = link.strip();
        if (!address.isEmpty() && !address.matches("https?://[^\\s\\p{Cntrl}]{1,480}")) {
            fields.refuse(FieldError.of(at + "link", "no-link"));
        }
        if (known.equals(Optional.of(EvidenceKind.OTHER)) && said.isBlank() && address.isEmpty()) {
            fields.refuse(FieldError.of(at + "words", "missing"));
        }
        return new EvidenceDraft(kind, said, address);
    }
}
