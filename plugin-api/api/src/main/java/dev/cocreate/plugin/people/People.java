package dev.cocreate.plugin.people;

import dev.cocreate.plugin.Permission;
import dev.cocreate.plugin.Requires;
import java.util.Optional;

/**
 * Everybody the portal knows, with names and addresses. Ask for it in a constructor. Whoever was erased is not there any more: keep ids,
 * not names, and look names up when they are shown.
 *
 * @since 1.0
 */
@Requires(Permission.PEOPLE_READ)
public interface People {

    /** The person with that id. */
    Optional<Person> find(String id);

    /** The person with that address, in any case of letters. */
    Optional<Person> withEmail(String email);
}
