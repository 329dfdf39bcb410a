package dev.cocreate.portal.follows;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody wants to be told what becomes of an idea. */
record IdeaFollowed(IdeaId id, Visitor follower) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(follower);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }
}
