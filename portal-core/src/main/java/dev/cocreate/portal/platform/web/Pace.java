package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How fast one customer may write what others are told of. The team is not held up, nor is whoever acts for others with an
 * administrator's key, as an import does.
 */
@ApplicationScoped
public class Pace {
    private final Limits limits;

    @Inject
    Pace(Limits limits) {
        this.limits = limits;
    }

    /** Counts one more; a 429 when it is too much for a minute or for an hour. */
    public void spend(String what, Visitor writer, int mostAMinute, int mostAnHour) {
        if (writer.isTeam() || writer.actedBy().isPresent()) {
            return;
        }
        var who = writer.id().toString();
        limits.spend(what + " a minute", who, mostAMinute, Duration.ofMinutes(1));
        limits.spend(what + " an hour", who, mostAnHour, Duration.ofHours(1));
    }
}
