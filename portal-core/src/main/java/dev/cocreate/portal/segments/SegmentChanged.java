package dev.cocreate.portal.segments;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A segment is about others than before, or is called otherwise. */
record SegmentChanged(Visitor member, long segment) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(member);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("segment", segment);
    }
}
