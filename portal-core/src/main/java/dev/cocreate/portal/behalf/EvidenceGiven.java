package dev.cocreate.portal.behalf;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The team told from where it knows what it said on behalf of a customer. */
record EvidenceGiven(IdeaId about, Visitor customer, Evidences.Act act, EvidenceKind from) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(customer);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(about.value());
    }

    @Override
    public JsonObject facts() {
        return Json.createObjectBuilder()
                .add("act", act.name().toLowerCase(Locale.ROOT))
                .add("from", from.slug())
                .build();
    }
}
