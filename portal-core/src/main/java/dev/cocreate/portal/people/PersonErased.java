package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;

/** Somebody had their name, their address and all that could tell who they were removed. */
record PersonErased(Visitor person) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }
}
