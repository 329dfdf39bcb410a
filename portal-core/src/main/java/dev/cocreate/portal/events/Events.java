package dev.cocreate.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jdbi.v3.core.Jdbi;

/** Every event of the portal, and the only way to append one. */
@ApplicationScoped
public class Events {
    private final Jdbi jdbi;
    private final EventBell bell;

    @Inject
    Events(Jdbi jdbi, EventBell bell) {
        this.jdbi = jdbi;
        this.bell = bell;
    }

    /** Appends an event to the change that is under way; outside of a transaction it refuses. */
    @Transactional(TxType.MANDATORY)
    public void append(DomainEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into event (kind, idea_id, person_id, acted_by, facts)"
                        + " values (:kind, :idea, :person, :actor, cast(:facts as jsonb))")
                .bind("kind", event.kind())
                .bind("idea", event.idea().isPresent() ? event.idea().getAsLong() : null)
                .bind("person", event.by().map(by -> by.id().value()).orElse(null))
                .bind(
                        "actor",
                        event.by()
                                .flatMap(by -> by.actedBy())
                                .map(actor -> actor.value())
                                .orElse(null))
                .bind("facts", event.facts().toString())
                .execute());
        bell.ring();
    }
}
