package dev.cocreate.portal.invitations;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody is no longer asked to come. */
record InvitationWithdrawn(Visitor withdrawer, long invitation) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(withdrawer);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("invitation", invitation);
    }
}
