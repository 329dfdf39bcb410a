package dev.cocreate.portal.demo;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;

/** An administrator took the sample away. */
record SampleRemoved(Visitor administrator) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }
}
