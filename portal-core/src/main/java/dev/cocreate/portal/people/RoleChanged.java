package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody may do more, or less, than before. */
record RoleChanged(Visitor changer, PersonId whose, Role role) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(changer);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("whose", whose.value())
                .add("role", role.name())
                .build();
    }
}
