package dev.cocreate.portal.ideas;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** The team said anew when an idea may come, without moving it. */
record OutlookChanged(IdeaId id, Outlook outlook, Visitor team) implements DomainEvent {
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
        outlook.confidence().ifPresent(sure -> facts.add("confidence", sure.slug()));
        outlook.due().ifPresent(due -> facts.add("due", due.toString()));
        return facts.build();
    }
}
