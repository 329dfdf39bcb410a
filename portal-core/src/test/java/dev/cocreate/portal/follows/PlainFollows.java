package dev.cocreate.portal.follows;

import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.ideas.Ideas;
import org.jdbi.v3.core.Jdbi;

/** Follows on a database without a portal around it. */
public final class PlainFollows extends Follows {
    public PlainFollows(Jdbi jdbi, Ideas ideas) {
        super(jdbi, ideas, new SilentEvents(jdbi));
    }
}
