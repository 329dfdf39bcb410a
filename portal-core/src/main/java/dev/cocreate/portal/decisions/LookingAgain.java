package dev.cocreate.portal.decisions;

import dev.cocreate.portal.events.Events;
import dev.cocreate.portal.ideas.IdeaId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Brings declined ideas back to the team when their day has come. */
@ApplicationScoped
@Transactional
class LookingAgain {
    /** Along its index; what another node is about to bring back is left to it. */
    private static final String DUE = """
            update idea set look_again_due = true where id in (
                select id from idea where look_again_at <= :today and not look_again_due
                order by look_again_at, id limit :limit for no key update skip locked)
            returning id""";

    private final Jdbi jdbi;
    private final Events events;
    private final Clock clock;

    @Inject
    LookingAgain(Jdbi jdbi, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
    }

    /** Brings back so many at most; how many there were. */
    int bringBack(int limit) {
        var due = jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
        due.forEach(idea -> events.append(new LookAgainCameDue(new IdeaId(idea))));
        return due.size();
    }
}
