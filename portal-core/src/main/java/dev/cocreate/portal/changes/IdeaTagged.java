package dev.cocreate.portal.changes;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An idea has other tags; {@code before} and {@code after} are their ids. */
record IdeaTagged(IdeaId id, Set<Long> before, Set<Long> after, Visitor team) implements DomainEvent {
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
        var added = Json.createArrayBuilder();
        after.stream().filter(tag -> !before.contains(tag)).forEach(added::add);
        var removed = Json.createArrayBuilder();
        before.stream().filter(tag -> !after.contains(tag)).forEach(removed::add);
        return Json.createObjectBuilder()
                .add("added", added)
                .add("removed", removed)
                .build();
    }
}
