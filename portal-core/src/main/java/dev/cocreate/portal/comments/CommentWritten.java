package dev.cocreate.portal.comments;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody said something about an idea; {@code replyTo} is the comment that they replied to. */
record CommentWritten(IdeaId id, long comment, OptionalLong replyTo, Visitor author) implements DomainEvent {
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
        var facts = Json.createObjectBuilder().add("comment", comment);
        replyTo.ifPresent(id -> facts.add("replyTo", id));
        return facts.build();
    }
}
