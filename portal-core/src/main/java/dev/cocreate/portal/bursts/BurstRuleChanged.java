package dev.cocreate.portal.bursts;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** From now on other votes look made up than before. */
record BurstRuleChanged(Visitor administrator, BurstRule rule) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("least", rule.least())
                .add("minutes", rule.minutes())
                .add("factor", rule.factor())
                .build();
    }
}
