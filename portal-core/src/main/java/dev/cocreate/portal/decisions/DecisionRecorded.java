package dev.cocreate.portal.decisions;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** The team wrote down what it decided. */
record DecisionRecorded(long decision, Optional<IdeaId> about, Visitor team) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(team);
    }

    @Override
    public OptionalLong idea() {
        return about.map(idea -> OptionalLong.of(idea.value())).orElse(OptionalLong.empty());
    }

    @Override
    public JsonObject facts() {
        return DomainEvent.fact("decision", decision);
    }
}
