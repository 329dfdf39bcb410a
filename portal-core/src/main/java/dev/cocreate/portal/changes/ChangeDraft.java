package dev.cocreate.portal.changes;

import java.util.List;

/**
 * What somebody of the team is about to change. What is left blank stays as it is.
 *
 * @param board slug of where the ideas go
 * @param status slug of where they move along the workflow; needs an answer
 * @param answer Markdown that everybody may read
 * @param tags names of tags to add
 * @param removeTags names of tags to take away
 * @param assignee id of who looks after them, or {@code nobody}
 * @param need id of the need that they hang on, or {@code none}
 * @param newNeed statement of a need that is made for them
 */
public record ChangeDraft(
        String board,
        String status,
        String answer,
        List<String> tags,
        List<String> removeTags,
        String assignee,
        String need,
        String newNeed) {
    /** For no need. */
    public static final String NONE = "none";

    public ChangeDraft {
        tags = List.copyOf(tags);
        removeTags = List.copyOf(removeTags);
    }

    /** One that leaves them under the needs that they are under. */
    public ChangeDraft(
            String board, String status, String answer, List<String> tags, List<String> removeTags, String assignee) {
        this(board, status, answer, tags, removeTags, assignee, "", "");
    }

    /** The same with a need. */
    public ChangeDraft under(String need, String newNeed) {
        return new ChangeDraft(board, status, answer, tags, removeTags, assignee, need, newNeed);
    }

    /** An empty form. */
    public static ChangeDraft empty() {
        return new ChangeDraft("", "", "", List.of(), List.of(), "");
    }

    boolean isEmpty() {
        return equals(empty());
    }

    /** As it is typed into a form. */
    public String typedTags() {
        return String.join(", ", tags);
    }

    public String typedRemoveTags() {
        return String.join(", ", removeTags);
    }
}
