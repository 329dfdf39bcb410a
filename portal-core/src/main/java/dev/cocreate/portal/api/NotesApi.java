package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.notes.Notes;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** {@code /api/v1/ideas/<id>/notes}, for the team: what it noted about an idea. */
@Path("/api/v1/ideas/{id}/notes")
@Produces("application/json")
public class NotesApi {
    private final Ideas ideas;
    private final Notes notes;
    private final Visit visit;

    @Inject
    NotesApi(Ideas ideas, Notes notes, Visit visit) {
        this.ideas = ideas;
        this.notes = notes;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("id") String id) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var items = Json.createArrayBuilder();
        notes.of(idea, team).forEach(note -> {
            var json = Json.createObjectBuilder()
                    .add("id", Long.toString(note.id()))
                    .add("text", note.text())
                    .add("writtenAt", note.writtenAt().toString());
            CommentJson.put(json, "author", note.author());
            items.add(json);
        });
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @POST
    @Consumes("application/json")
    public Response write(@PathParam("id") String id, InputStream in) throws IOException {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        var body = JsonBody.read(in);
        var text = body.text("text").orElse("");
        body.done();
        var note = Long.toString(notes.write(idea, text, team));
        return Answering.with(
                Response.created(URI.create("/api/v1/ideas/" + idea + "/notes/" + note)),
                Json.createObjectBuilder().add("id", note).build());
    }

    @DELETE
    @Path("{note: [0-9]+}")
    public Response remove(@PathParam("id") String id, @PathParam("note") long note) {
        notes.remove(IdeaId.parse(id), note, visit.team());
        return Response.noContent().build();
    }
}
