package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;

/** The portal came to know somebody. */
record PersonJoined(Visitor person) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }
}
