package dev.cocreate.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every event of the portal, and the only way to append one. */
@ApplicationScoped
public class Events {
    private static final String APPEND = "insert into event (kind, idea_id, person_id, acted_by, facts)"
            + " values (:kind, :idea, :person, :actor, cast(:facts as jsonb))";

    private static final String APPEND_ALL = """
            insert into event (kind, idea_id, person_id, acted_by, facts)
            select kind, idea, person, actor, cast(facts as jsonb)
            from unnest(cast(:kinds as text[]), cast(:ideas as bigint[]), cast(:people as bigint[]), cast(:actors as bigint[]),
                cast(:facts as text[])) with ordinality happened (kind, idea, person, actor, facts, place)
            order by place""";

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
        jdbi.useHandle(handle -> handle.createUpdate(APPEND)
                .bind("kind", event.kind())
                .bind("idea", idea(event))
                .bind("person", person(event))
                .bind("actor", actor(event))
                .bind("facts", event.facts().toString())
                .execute());
        bell.ring();
    }

    /** The same for a change of many things at once, in one statement. */
    @Transactional(TxType.MANDATORY)
    public void appendAll(List<? extends DomainEvent> happened) {
        if (happened.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(APPEND_ALL)
                .bind("kinds", happened.stream().map(DomainEvent::kind).toArray(String[]::new))
                .bind("ideas", happened.stream().map(Events::idea).toArray(Long[]::new))
                .bind("people", happened.stream().map(Events::person).toArray(Long[]::new))
                .bind("actors", happened.stream().map(Events::actor).toArray(Long[]::new))
                .bind(
                        "facts",
                        happened.stream().map(event -> event.facts().toString()).toArray(String[]::new))
                .execute());
        bell.ring();
    }

    private static @Nullable Long idea(DomainEvent event) {
        return event.idea().isPresent() ? event.idea().getAsLong() : null;
    }

    private static @Nullable Long person(DomainEvent event) {
        return event.by().map(by -> by.id().value()).orElse(null);
    }

    private static @Nullable Long actor(DomainEvent event) {
        return event.by()
                .flatMap(by -> by.actedBy())
                .map(actor -> actor.value())
                .orElse(null);
    }
}
