package dev.cocreate.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Every event of the portal, and the only way to append one. */
@ApplicationScoped
public class Events {
    private static final String APPEND = "insert into event (kind, idea_id, person_id, acted_by, facts)"
            + " values (:kind, :idea, :person, :actor, cast(:facts as jsonb))";

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
        appendAll(List.of(event));
    }

    /** The same for a change of many things at once, in one round trip. */
    @Transactional(TxType.MANDATORY)
    public void appendAll(List<? extends DomainEvent> happened) {
        if (happened.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(APPEND);
            happened.forEach(event -> bind(batch, event).add());
            batch.execute();
        });
        bell.ring();
    }

    private static PreparedBatch bind(PreparedBatch batch, DomainEvent event) {
        return batch.bind("kind", event.kind())
                .bind("idea", event.idea().isPresent() ? event.idea().getAsLong() : null)
                .bind("person", event.by().map(by -> by.id().value()).orElse(null))
                .bind(
                        "actor",
                        event.by()
                                .flatMap(by -> by.actedBy())
                                .map(actor -> actor.value())
                                .orElse(null))
                .bind("facts", event.facts().toString());
    }
}
