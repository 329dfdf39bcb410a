package dev.cocreate.portal.comments;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** Its author said a comment in other words. */
record CommentEdited(IdeaId id, long comment, Visitor editor) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(editor);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("comment", comment);
    }
}
