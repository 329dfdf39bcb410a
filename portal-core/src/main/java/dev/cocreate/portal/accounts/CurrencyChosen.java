package dev.cocreate.portal.accounts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Currency;
import java.util.Optional;

/** The portal's amounts are told in another currency from now on. */
record CurrencyChosen(Visitor administrator, Currency currency) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("currency", currency.getCurrencyCode())
                .build();
    }
}
