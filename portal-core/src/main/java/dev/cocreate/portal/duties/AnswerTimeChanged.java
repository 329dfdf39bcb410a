package dev.cocreate.portal.duties;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** From now on answers are due after so many days. */
record AnswerTimeChanged(Visitor administrator, int days) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("days", days);
    }
}
