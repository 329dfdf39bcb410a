package dev.cocreate.portal.people;

import dev.cocreate.portal.platform.problems.UnknownVisitorProblem;
import dev.cocreate.portal.platform.visit.Visitor;
import java.time.Instant;
import java.util.Optional;

/** Whom a key acts as, what for, and until when. */
record Grant(Person owner, Scope scope, Optional<Instant> expiresAt) {
    boolean isOver(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Its owner, for what is needed; 401 when it is over, 403 when it was made for less. */
    Visitor visiting(Scope needed, Instant now) {
        if (isOver(now)) {
            throw new UnknownVisitorProblem(
                    "key-expired", "This API key has expired. An administrator can make a new one.");
        }
        scope.require(needed);
        return new Visitor(owner.id(), owner.name(), scope.limit(owner.role()));
    }
}
