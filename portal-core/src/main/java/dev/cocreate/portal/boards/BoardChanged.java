package dev.cocreate.portal.boards;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A board is called otherwise, or others may see it. */
record BoardChanged(Visitor administrator, long board, Access access) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("board", board)
                .add("access", access.slug())
                .build();
    }
}
