package dev.cocreate.portal.changes;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** An answer was undone: it is gone, and the idea is where it was before. */
record AnswerTakenBack(IdeaId id, long answer, Status from, Status to, Visitor team) implements DomainEvent {
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
        return Json.createObjectBuilder()
                .add("from", from.slug())
                .add("to", to.slug())
                .add("kind", to.kind().slug())
                .add("answer", answer)
                .build();
    }
}
