package dev.cocreate.portal.ideas;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody proposed an idea. */
record IdeaProposed(IdeaId id, Visitor author, long board) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(author);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("board", board);
    }
}
