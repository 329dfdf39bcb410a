package dev.cocreate.plugin.ideas;

import java.util.Objects;

/**
 * What a guard answers.
 *
 * @since 1.0
 */
public sealed interface Verdict {

    /** Let it pass as it is. */
    Verdict ALLOW = new Allow();

    /**
     * Send it back. The author sees the form again with everything they typed, and your message beside the field.
     *
     * @param message in the author's language; say what would make it right
     */
    static Verdict refuse(IdeaDraft.Field field, String message) {
        return new Refuse(field, message);
    }

    /** Let it pass with changes. The next guard sees the changed draft. */
    static Verdict change(IdeaDraft draft) {
        return new Change(draft);
    }

    /** See {@link #ALLOW}. */
    record Allow() implements Verdict {}

    /** See {@link #refuse}. */
    record Refuse(IdeaDraft.Field field, String message) implements Verdict {
        public Refuse {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(message, "message");
        }
    }

    /** See {@link #change}. */
    record Change(IdeaDraft draft) implements Verdict {
        public Change {
            Objects.requireNonNull(draft, "draft");
        }
    }
}
