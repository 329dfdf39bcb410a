package dev.cocreate.portal.reports;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** The team looked at what was reported and leaves it as it is. */
record ReportsDismissed(IdeaId id, OptionalLong comment, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder();
        comment.ifPresent(id -> facts.add("comment", id));
        return facts.build();
    }
}
