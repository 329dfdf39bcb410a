package dev.cocreate.plugin.votes;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.Requires;

/**
 * Casts and takes back votes for people, marked as done by the plugin. Ask for it in a constructor.
 *
 * @since 1.0
 */
@Requires(Permission.VOTES_WRITE)
public interface VoteChanges {

    /**
     * Votes for an idea in the name of a person. Repeating it changes nothing.
     *
     * @return how many want it now
     * @throws Problem {@code not-found} when there is no such idea or person, or the person may not see the idea; whatever else keeps a
     *     person from voting, such as {@code idea-closed}
     */
    long cast(String idea, String person);

    /**
     * Takes a person's vote back. Repeating it changes nothing.
     *
     * @return how many want it now
     * @throws Problem as {@link #cast}
     */
    long withdraw(String idea, String person);
}
