package dev.cocreate.plugin.comments;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;

/**
 * What people say about ideas. Ask for it in a constructor. What was removed or withdrawn is not there.
 *
 * @since 1.0
 */
@Requires(Permission.COMMENTS_READ)
public interface Comments {

    /**
     * The comments on an idea in the order of its page: each followed by its replies.
     *
     * @param after what the page before gave as next; empty for the first
     * @param limit at most that many, and at most 50
     */
    Page<CommentView> of(String idea, String after, int limit);
}
