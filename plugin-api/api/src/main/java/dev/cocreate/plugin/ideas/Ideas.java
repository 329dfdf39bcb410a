package dev.cocreate.plugin.ideas;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import java.util.List;
import java.util.Optional;

/**
 * The ideas of every board, those too that only some people may see: a plugin works for the portal and not for one reader. What it
 * shows, stores elsewhere or sends on, it must show to nobody who could not read it in the portal; a panel of an idea is only
 * ever shown to those who may read that idea. Ask for it in a constructor. A call costs a query, so it has no place in a loop.
 *
 * @since 1.0
 */
@Requires(Permission.IDEAS_READ)
public interface Ideas {

    /** The idea with that id, on whichever board, unless there is none. */
    Optional<IdeaView> find(String id);

    /**
     * The ideas of all boards that most people want, the most wanted first, without those that are shipped, declined or retired.
     *
     * @param limit at most that many, and at most 100
     */
    List<IdeaView> top(int limit);

    /**
     * The ideas that a search finds, the latest first; {@link Page#next()} goes on where it ended, whatever was proposed meanwhile.
     *
     * @param after what the page before gave as next; empty for the first
     * @param limit at most that many, and at most 100
     */
    Page<IdeaView> list(IdeaSearch search, String after, int limit);
}
