package dev.cocreate.plugin.ideas;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Problem;
import dev.cocreate.plugin.Requires;
import java.util.List;

/**
 * Changes ideas by the same rules as people do, and as visibly: what the plugin does of itself is done in its name, and what it does
 * for somebody is marked as done by it. Whatever breaks a rule is refused with a {@link Problem}, and nothing is changed. Guards are
 * asked as well, the plugin's own among them, so do not propose out of a guard. Ask for it in a constructor.
 *
 * @since 1.0
 */
@Requires(Permission.IDEAS_WRITE)
public interface IdeaChanges {

    /**
     * Submits an idea in the name of a person.
     *
     * @param author the id of a person
     * @throws Problem {@code invalid} when a field is missing or too long, and names it; {@code not-found} when there is no such person
     */
    IdeaView propose(IdeaDraft idea, String author);

    /**
     * Answers an idea as the plugin, and gives it a status; its followers are told.
     *
     * @param status the slug of the status that it has from now on; the present one keeps it
     * @param answer what everybody reads, in Markdown
     * @throws Problem {@code not-found} when there is no such idea; {@code invalid} when the status or the answer is none, or the status
     *     needs more than words, as declining does
     */
    IdeaView answer(String idea, String status, String answer);

    /**
     * Gives an idea tags and takes tags away.
     *
     * @param add names of tags; unknown ones are made
     * @param remove names of tags; those that it does not have are passed over
     * @throws Problem {@code not-found} when there is no such idea; {@code invalid} when a tag is none
     */
    IdeaView tag(String idea, List<String> add, List<String> remove);
}
