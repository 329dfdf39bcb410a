package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.mentions.Participants;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/ideas/<id>/mentions}: whom a comment can speak to. */
@Path("/api/v1/ideas/{id}/mentions")
@Produces("application/json")
public class MentionsApi {
    private final Ideas ideas;
    private final Participants participants;
    private final Visit visit;

    @Inject
    MentionsApi(Ideas ideas, Participants participants, Visit visit) {
        this.ideas = ideas;
        this.participants = participants;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("id") String id, @QueryParam("q") @DefaultValue("") String typed) {
        var asker = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var items = Json.createArrayBuilder();
        participants
                .beginning(typed, idea, asker)
                .forEach(person -> items.add(Json.createObjectBuilder()
                        .add("id", Long.toString(person.id()))
                        .add("name", person.name())
                        .add("team", person.team())));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }
}
