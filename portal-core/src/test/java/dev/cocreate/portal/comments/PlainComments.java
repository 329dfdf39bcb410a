package dev.cocreate.portal.comments;

import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.mentions.PlainMentions;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Comments on a database without a portal around it. */
public final class PlainComments extends Comments {
    public PlainComments(Jdbi jdbi, Ideas ideas) {
        super(jdbi, ideas, new Threads(jdbi), new PlainMentions(jdbi), new SilentEvents(jdbi), Clock.systemUTC());
    }
}
