package dev.cocreate.portal.votes;

import dev.cocreate.portal.demand.Voting;
import dev.cocreate.portal.ideas.Ideas;
import org.jdbi.v3.core.Jdbi;

/** Votes on a database without a portal around it, and the reasons behind them. */
public final class PlainVotes extends Votes {
    private final Reasons reasons;

    public PlainVotes(Jdbi jdbi, Ideas ideas) {
        this(jdbi, ideas, new Voting(jdbi));
    }

    private PlainVotes(Jdbi jdbi, Ideas ideas, Voting voting) {
        super(
                jdbi,
                ideas,
                voting.bell(),
                voting.confirmations(),
                new BudgetedVotes(jdbi, voting.bell(), NoNetworks.NONE),
                NoNetworks.NONE);
        reasons = new Reasons(jdbi, ideas, voting.bell());
    }

    public Reasons reasons() {
        return reasons;
    }
}
