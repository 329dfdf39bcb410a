package dev.cocreate.portal.duties;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Somebody of the team watches these boards from now on, and no others. */
record BoardsWatched(Visitor watcher, Watching watching) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(watcher);
    }

    @Override
    public JsonObject facts() {
        var boards = Json.createArrayBuilder();
        watching.boards().stream().sorted().forEach(boards::add);
        return Json.createObjectBuilder()
                .add("all", watching.all())
                .add("boards", boards)
                .build();
    }
}
