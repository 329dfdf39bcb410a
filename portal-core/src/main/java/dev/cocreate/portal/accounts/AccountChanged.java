package dev.cocreate.portal.accounts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What is known of an account is another than before. */
record AccountChanged(Visitor teller, long account) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(teller);
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("account", account);
    }
}
