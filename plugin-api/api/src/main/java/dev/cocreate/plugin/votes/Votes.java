package dev.cocreate.plugin.votes;

import dev.cocreate.plugin.Page;
import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;

/**
 * Who voted, and what for. Ask for it in a constructor. A call costs a query, so it has no place in a loop; how many votes an idea has
 * is in its {@link dev.cocreate.plugin.ideas.IdeaView}.
 *
 * @since 1.0
 */
@Requires(Permission.VOTES_READ)
public interface Votes {

    /**
     * The votes for an idea, by the order of people's ids.
     *
     * @param after what the page before gave as next; empty for the first
     * @param limit at most that many, and at most 100
     */
    Page<VoteView> of(String idea, String after, int limit);
}
