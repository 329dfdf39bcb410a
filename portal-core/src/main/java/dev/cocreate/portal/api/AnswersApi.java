package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.Answer;
import dev.cocreate.portal.ideas.Answers;
import dev.cocreate.portal.ideas.DeclineReason;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /api/v1/ideas/<id>/answers}: what the team said of an idea, the latest first. */
@Path("/api/v1/ideas/{id}/answers")
@Produces("application/json")
public class AnswersApi {
    private final Ideas ideas;
    private final Answers answers;
    private final Visit visit;

    @Inject
    AnswersApi(Ideas ideas, Answers answers, Visit visit) {
        this.ideas = ideas;
        this.answers = answers;
        this.visit = visit;
    }

    @GET
    public Response of(@PathParam("id") String id) {
        var idea = ideas.viewOrOwn(IdeaId.parse(id), visit.visitor());
        var items = Json.createArrayBuilder();
        answers.of(idea.id()).forEach(answer -> items.add(json(answer)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    private static JsonObjectBuilder json(Answer answer) {
        var json = Json.createObjectBuilder()
                .add("status", answer.status().slug())
                .add("kind", answer.status().kind().slug())
                .add("text", answer.text())
                .add("givenAt", answer.givenAt().toString());
        put(json, "author", answer.author());
        put(json, "reason", answer.ending().reason().map(DeclineReason::slug));
        put(json, "lookAgain", answer.ending().lookAgain().map(Object::toString));
        put(json, "sunset", answer.ending().sunset().map(Object::toString));
        return json;
    }

    private static void put(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }
}
