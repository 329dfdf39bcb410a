package dev.cocreate.portal.ideas;

import dev.cocreate.portal.platform.visit.Visitor;
import org.jdbi.v3.core.Jdbi;

/** Ideas on boards that are open to everybody, without a portal around them. */
public final class OpenIdeas extends Ideas {
    @SuppressWarnings("NullAway") // it has nothing to ask, because everything may be seen
    public OpenIdeas() {
        super(null, null, null, null, null, null, null, null);
    }

    /** Those of a database. */
    @SuppressWarnings("NullAway")
    public OpenIdeas(Jdbi jdbi) {
        super(null, jdbi, null, null, null, null, null, null);
    }

    @Override
    public void requireSeen(IdeaId id, Visitor visitor) {
        // Everybody sees everything.
    }
}
