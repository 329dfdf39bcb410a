package dev.cocreate.portal.segments;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The team has another segment. */
record SegmentAdded(Visitor member, long segment) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(member);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("segment", segment);
    }
}
