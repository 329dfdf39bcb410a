package dev.cocreate.portal.reactions;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody reacted to a comment. */
record ReactionGiven(IdeaId id, long comment, Reaction reaction, Visitor person) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(person);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("comment", comment)
                .add("reaction", reaction.slug())
                .build();
    }
}
