package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.Stances;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/ideas/<id>/bet}: that an idea of the team is its bet. */
@Path("/api/v1/ideas/{id}/bet")
@Produces("application/json")
public class BetApi {
    private final Ideas ideas;
    private final Stances stances;
    private final Visit visit;

    @Inject
    BetApi(Ideas ideas, Stances stances, Visit visit) {
        this.ideas = ideas;
        this.stances = stances;
        this.visit = visit;
    }

    @PUT
    @Consumes("application/json")
    public Response bet(@PathParam("id") String id, InputStream in) throws IOException {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var body = JsonBody.read(in);
        var hypothesis = body.text("hypothesis").orElse("");
        body.done();
        return Answering.ok(json(stances.bet(idea.id(), hypothesis, team)));
    }

    @DELETE
    public Response noBet(@PathParam("id") String id) {
        var team = visit.team();
        return Answering.ok(
                json(stances.noBet(ideas.view(IdeaId.parse(id), visit.visitor()).id(), team)));
    }

    private static JsonObject json(IdeaView idea) {
        var json = Json.createObjectBuilder().add("id", idea.id().toString());
        idea.stance()
                .hypothesis()
                .ifPresentOrElse(believed -> json.add("hypothesis", believed), () -> json.addNull("hypothesis"));
        return json.build();
    }
}
