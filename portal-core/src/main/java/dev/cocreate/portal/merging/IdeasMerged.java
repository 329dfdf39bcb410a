package dev.cocreate.portal.merging;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** An idea goes on in another one. It happened to both; {@code to} says in whose story this stands. */
record IdeasMerged(IdeaId to, IdeaId merged, IdeaId into, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(to.value());
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("merged", merged.value())
                .add("into", into.value())
                .build();
    }
}
