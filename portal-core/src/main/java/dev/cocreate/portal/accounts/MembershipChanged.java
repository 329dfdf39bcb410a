package dev.cocreate.portal.accounts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody belongs to an account, does so as something else, speaks for it, or does no longer. */
record MembershipChanged(Visitor teller, long account, PersonId person) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(teller);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("account", account)
                .add("person", person.value())
                .build();
    }
}
