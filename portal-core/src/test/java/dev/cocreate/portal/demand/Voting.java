package dev.cocreate.portal.demand;

import dev.cocreate.portal.events.EventBell;
import org.jdbi.v3.core.Jdbi;

/** What becomes of votes, on a database without a portal around it. */
public final class Voting {
    private final EventBell bell = new EventBell() {
        @Override
        public void ring() {
            // Nobody listens.
        }
    };

    private final Questions questions;
    private final Confirmations confirmations;
    private final StaleVotes staleVotes;

    public Voting(Jdbi jdbi) {
        questions = new Questions(jdbi);
        confirmations = new Confirmations(jdbi, bell);
        staleVotes = new StaleVotes(jdbi, bell);
    }

    public EventBell bell() {
        return bell;
    }

    public Questions questions() {
        return questions;
    }

    public Confirmations confirmations() {
        return confirmations;
    }

    public StaleVotes staleVotes() {
        return staleVotes;
    }
}
