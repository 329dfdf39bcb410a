package dev.cocreate.portal.ideas;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;
import java.util.OptionalLong;

/** Its author took an idea back before anybody else had taken part; it is gone. */
record IdeaWithdrawn(IdeaId id, Visitor author) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(author);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }
}
