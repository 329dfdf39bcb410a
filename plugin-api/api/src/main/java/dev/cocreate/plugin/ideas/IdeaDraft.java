package dev.cocreate.plugin.ideas;

import java.util.List;

/**
 * An idea that somebody is about to submit. What the portal itself demands (a title, lengths) already holds, and is looked
 * at again after a plugin has changed something.
 *
 * @param title one line
 * @param text what the author asks for, in Markdown; may be empty
 * @param need what the author is trying to get done; may be empty
 * @param board the slug of the board it goes to
 * @param tags slugs, in order
 * @since 1.0
 */
public record IdeaDraft(String title, String text, String need, String board, List<String> tags) {

    /** A field of the form, to say where something is wrong. */
    public enum Field {
        TITLE,
        TEXT,
        NEED,
        BOARD,
        TAGS
    }

    public IdeaDraft {
        tags = List.copyOf(tags);
    }

    /** A draft with that title and nothing else. */
    public static IdeaDraft titled(String title) {
        return new IdeaDraft(title, "", "", "", List.of());
    }

    public IdeaDraft withTitle(String title) {
        return new IdeaDraft(title, text, need, board, tags);
    }

    public IdeaDraft withText(String text) {
        return new IdeaDraft(title, text, need, board, tags);
    }

    public IdeaDraft withNeed(String need) {
        return new IdeaDraft(title, text, need, board, tags);
    }

    public IdeaDraft withBoard(String board) {
        return new IdeaDraft(title, text, need, board, tags);
    }

    public IdeaDraft withTags(List<String> tags) {
        return new IdeaDraft(title, text, need, board, tags);
    }
}
