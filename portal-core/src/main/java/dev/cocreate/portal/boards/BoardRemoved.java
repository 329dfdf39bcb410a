package dev.cocreate.portal.boards;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A board is gone. */
record BoardRemoved(Visitor administrator, long board) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("board", board);
    }
}
