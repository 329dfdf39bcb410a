package dev.cocreate.portal.labels;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A tag is another one from now on. */
record TagMerged(long tag, Visitor administrator) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("tag", tag);
    }
}
