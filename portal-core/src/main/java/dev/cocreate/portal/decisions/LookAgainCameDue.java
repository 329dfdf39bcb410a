package dev.cocreate.portal.decisions;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;
import java.util.OptionalLong;

/** The day came on which the team wanted to look at a declined idea again. */
record LookAgainCameDue(IdeaId id) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.empty();
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }
}
