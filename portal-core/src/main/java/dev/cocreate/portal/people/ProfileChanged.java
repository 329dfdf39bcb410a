package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;

/** Somebody changed the name that others see, or the language they read in. */
record ProfileChanged(Visitor person) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }
}
