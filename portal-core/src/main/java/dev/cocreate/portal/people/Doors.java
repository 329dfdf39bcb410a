package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.visit.PersonId;
import java.util.List;

/** Ways to sign in beside the link in a mail, which is always there. A feature that has some offers them as a bean. */
public interface Doors {
    /** Those that are open now, in the order of the sign-in page; asked for each such page. */
    List<Door> open();

    /** Those by which somebody has come in, for their profile. */
    List<LinkedDoor> of(PersonId person);
}
