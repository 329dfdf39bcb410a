package dev.cocreate.portal.boards;

import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalInt;

/** From now on people may have so many votes on a board; without a number, any. */
record VoteBudgetChanged(Visitor administrator, Board board, OptionalInt budget) implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(administrator);
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder().add("board", board.id());
        budget.ifPresent(votes -> facts.add("budget", votes));
        return facts.build();
    }
}
