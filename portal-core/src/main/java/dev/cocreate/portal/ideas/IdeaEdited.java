package dev.cocreate.portal.ideas;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;
import java.util.OptionalLong;

/** The words, board or tags of an idea were changed. */
record IdeaEdited(IdeaId id, Visitor editor) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(editor);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }
}
