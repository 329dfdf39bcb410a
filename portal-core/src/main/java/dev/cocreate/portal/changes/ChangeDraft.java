package dev.cocreate.portal.changes;

import dev.cocreate.portal.ideas.EndingDraft;
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
 * @param ending what is said when the answer declines or retires
 * @param beyond why an administrator moves them into a status that is full; blank otherwise
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
        EndingDraft ending,
        String beyond,
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
            String board,
            String status,
            String answer,
            List<String> tags,
            List<String> removeTags,
            String assignee,
            EndingDraft ending,
            String beyond) {
        this(board, status, answer, tags, removeTags, assignee, ending, beyond, "", "");
    }

    /** The same with a need. */
    public ChangeDraft under(String need, String newNeed) {
        return new ChangeDraft(board, status, answer, tags, removeTags, assignee, ending, beyond, need, newNeed);
    }

    /** An empty form. */
    public static ChangeDraft empty() {
        return triage("", List.of(), List.of(), "");
    }

    /** Without an answer. */
    static ChangeDraft triage(String board, List<String> tags, List<String> removeTags, String assignee) {
        return new ChangeDraft(board, "", "", tags, removeTags, assignee, EndingDraft.NONE, "");
    }

    /** What belongs to an answer is nothing without one. */
    boolean isEmpty() {
        return new ChangeDraft(board, status, answer, tags, removeTags, assignee, EndingDraft.NONE, "", need, newNeed)
                .equals(empty());
    }

    /** As it is typed into a form. */
    public String typedTags() {
        return String.join(", ", tags);
    }

    public String typedRemoveTags() {
        return String.join(", ", removeTags);
    }
}
