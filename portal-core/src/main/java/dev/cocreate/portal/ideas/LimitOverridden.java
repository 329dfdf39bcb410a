package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** An administrator moved an idea into a status that was full; why is kept beside it. */
record LimitOverridden(IdeaId id, Status status, long override, Visitor administrator) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("status", status.slug())
                .add("override", override)
                .build();
    }
}
