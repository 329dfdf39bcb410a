package dev.cocreate.portal.reports;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody asked the team to look at an idea, or at a comment on it. */
record ReportMade(IdeaId id, OptionalLong comment, Concern concern, Visitor reporter) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(reporter);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder();
        facts.add("reason", concern.slug());
        comment.ifPresent(id -> facts.add("comment", id));
        return facts.build();
    }
}
