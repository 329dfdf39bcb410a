package dev.cocreate.plugin.needs;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import java.util.Optional;

/**
 * The needs behind ideas. Ask for it in a constructor. Only the team reads them in the portal: show them to nobody else.
 *
 * @since 1.0
 */
@Requires(Permission.NEEDS_READ)
public interface Needs {

    /** The need with that id, or the one it was merged into. */
    Optional<NeedView> find(String id);

    /** The need that an idea hangs on. */
    Optional<NeedView> ofIdea(String idea);
}
