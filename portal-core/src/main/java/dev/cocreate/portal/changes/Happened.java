package dev.cocreate.portal.changes;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.text.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody changed about an idea.
 *
 * @param kind of the event
 * @param name of who did it; empty once they are erased
 * @param status where it moved along the workflow, if it did
 */
public record Happened(String kind, Optional<String> name, Instant at, Optional<Status> status) {
    /** For programs. */
    FieldError fault() {
        return fault(name.orElse("?"), status.map(Status::slug).orElse(""), at.toString());
    }

    /** For a reader. */
    FieldError fault(Words words) {
        return fault(
                name.orElseGet(() -> words.say("common.somebody")),
                status.map(known -> known.label(words)).orElse(""),
                words.ago(at));
    }

    private FieldError fault(String who, String where, String when) {
        return new FieldError("seen", key(), Map.of("name", who, "status", where, "when", when));
    }

    /** {@code IdeaTagged} as {@code meanwhile-tagged}. */
    private String key() {
        return switch (kind) {
            case "IdeaAnswered" -> "meanwhile-answered";
            case "AnswerTakenBack" -> "meanwhile-taken-back";
            case "OutlookChanged" -> "meanwhile-outlook";
            default -> "meanwhile-" + kind.substring("Idea".length()).toLowerCase(Locale.ROOT);
        };
    }
}
