package dev.cocreate.portal.invitations;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody was asked to come. */
record PersonInvited(Visitor inviter, long invitation) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(inviter);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("invitation", invitation);
    }
}
