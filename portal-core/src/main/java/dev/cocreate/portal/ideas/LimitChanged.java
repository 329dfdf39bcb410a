package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;

/** From now on so many ideas may be in a status at once; without a number, any. */
record LimitChanged(Visitor administrator, Status status, OptionalInt most) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder().add("status", status.slug());
        most.ifPresent(number -> facts.add("most", number));
        return facts.build();
    }
}
