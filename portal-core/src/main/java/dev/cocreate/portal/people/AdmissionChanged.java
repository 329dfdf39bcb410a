package dev.cocreate.portal.people;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The portal is open to others than before. */
record AdmissionChanged(Visitor changer, Terms terms) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(changer);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("readers", terms.readers().slug())
                .add("domains", terms.domains().size())
                .build();
    }
}
