package dev.cocreate.portal.ideas;

import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.events.DomainEvent;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** An idea moved along the workflow, with an answer. */
record IdeaAnswered(IdeaId id, Visitor answerer, Status from, Status to, long answer, Outlook outlook, Ending ending)
        implements DomainEvent {
    @Override
    public Optional<Visitor> by() {
        return Optional.of(answerer);
    }

    @Override
    public OptionalLong idea() {
        return OptionalLong.of(id.value());
    }

    @Override
    public JsonObject facts() {
        var facts = Json.createObjectBuilder()
                .add("from", from.slug())
                .add("to", to.slug())
                .add("kind", to.kind().slug())
                .add("answer", answer);
        outlook.confidence().ifPresent(sure -> facts.add("confidence", sure.slug()));
        outlook.due().ifPresent(due -> facts.add("due", due.toString()));
        ending.reason().ifPresent(reason -> facts.add("reason", reason.slug()));
        ending.lookAgain().ifPresent(day -> facts.add("lookAgain", day.toString()));
        ending.sunset().ifPresent(day -> facts.add("sunset", day.toString()));
        return facts.build();
    }
}
