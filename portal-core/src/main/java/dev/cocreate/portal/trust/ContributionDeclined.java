package dev.cocreate.portal.trust;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** The team does not let be read what somebody new wrote. */
record ContributionDeclined(Visitor team, long held, PersonId author) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("held", held)
                .add("author", author.value())
                .build();
    }
}
