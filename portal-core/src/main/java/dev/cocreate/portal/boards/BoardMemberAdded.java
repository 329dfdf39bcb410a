package dev.cocreate.portal.boards;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody, or everybody of a mail domain, may see a board. */
record BoardMemberAdded(Visitor administrator, long board, long member) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("board", board)
                .add("member", member)
                .build();
    }
}
