package dev.cocreate.portal.events;

import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;

/** An event of the tests. */
record SomethingHappened(Visitor person) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }
}
