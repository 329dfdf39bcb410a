package dev.cocreate.plugin.comments;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.Requires;

/**
 * Writes comments. Ask for it in a constructor.
 *
 * @since 1.0
 */
@Requires(Permission.COMMENTS_WRITE)
public interface CommentChanges {

    /**
     * Comments as the plugin, which everybody sees.
     *
     * @param text in Markdown
     * @throws Problem {@code not-found} when there is no such idea; {@code invalid} when the text is empty or too long
     */
    CommentView write(String idea, String text);

    /**
     * Comments in the name of a person, marked as done by the plugin.
     *
     * @throws Problem as {@link #write(String, String)}, and {@code not-found} when there is no such person or they may not see the idea
     */
    CommentView write(String idea, String text, String author);
}
