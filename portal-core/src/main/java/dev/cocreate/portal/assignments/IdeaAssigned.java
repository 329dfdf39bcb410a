package dev.cocreate.portal.assignments;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody of the team looks after an idea from now on, or nobody does. */
record IdeaAssigned(IdeaId id, OptionalLong from, OptionalLong to, Visitor team) implements DomainEvent {
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
        from.ifPresent(person -> facts.add("from", person));
        to.ifPresent(person -> facts.add("to", person));
        return facts.build();
    }
}
