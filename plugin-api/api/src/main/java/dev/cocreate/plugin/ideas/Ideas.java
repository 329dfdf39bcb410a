package dev.cocreate.plugin.ideas;

import dev.cocreate.plugin.Needs;
import dev.cocreate.plugin.Permission;
import java.util.List;
import java.util.Optional;

/**
 * The ideas that the public may see. Ask for it in a constructor. A call costs a query, so it has no place in a loop.
 *
 * @since 1.0
 */
@Needs(Permission.IDEAS_READ)
public interface Ideas {

    /** The idea with that id, unless there is none or the public may not see it. */
    Optional<IdeaView> find(String id);

    /**
     * The ideas most people want, the most wanted first, without those that are shipped, declined or retired.
     *
     * @param limit at most that many, and at most 100
     */
    List<IdeaView> top(int limit);
}
