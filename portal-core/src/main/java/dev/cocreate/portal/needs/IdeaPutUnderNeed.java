package dev.cocreate.portal.needs;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** An idea hangs on a need now, perhaps no longer on another one. */
record IdeaPutUnderNeed(IdeaId id, NeedId need, Optional<NeedId> from, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder().add("need", need.value());
        from.ifPresent(before -> facts.add("from", before.value()));
        return facts.build();
    }
}
