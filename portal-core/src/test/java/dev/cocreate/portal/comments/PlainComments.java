package dev.cocreate.portal.comments;

import dev.cocreate.portal.events.SilentEvents;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.mentions.PlainMentions;
import dev.cocreate.portal.trust.PlainTrust;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Comments on a database without a portal around it. */
public final class PlainComments extends Comments {
    public PlainComments(Jdbi jdbi, Ideas ideas) {
        this(jdbi, ideas, new PlainTrust(jdbi));
    }

    private PlainComments(Jdbi jdbi, Ideas ideas, PlainTrust trust) {
        super(
                jdbi,
                ideas,
                new Threads(jdbi),
                new PlainMentions(jdbi),
                trust.mutes(),
                trust.held(),
                new SilentEvents(jdbi),
                Clock.systemUTC());
    }
}
