package dev.cocreate.portal.mentions;

import org.jdbi.v3.core.Jdbi;

/** Mentions on a database without a portal around it. */
public final class PlainMentions extends Mentions {
    public PlainMentions(Jdbi jdbi) {
        super(jdbi, new Participants(jdbi));
    }
}
