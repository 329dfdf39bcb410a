package dev.cocreate.portal.merging;

import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.ideas.Ideas;
import org.jdbi.v3.core.Jdbi;

/** Merges on a database without a portal around it. */
public final class PlainMerges extends Merges {
    public PlainMerges(Jdbi jdbi, Ideas ideas) {
        super(jdbi, ideas, new SilentEvents(jdbi));
    }
}
