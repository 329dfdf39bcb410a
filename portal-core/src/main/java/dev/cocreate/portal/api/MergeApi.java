package dev.cocreate.portal.api;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.merging.Merges;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/ideas/<id>/merge}, for the team: letting an idea go on in another one, and undoing it. */
@Path("/api/v1/ideas/{id}/merge")
@Produces("application/json")
public class MergeApi {
    private final Merges merges;
    private final Ideas ideas;
    private final IdeaJson json;
    private final Visit visit;

    @Inject
    MergeApi(Merges merges, Ideas ideas, IdeaJson json, Visit visit) {
        this.merges = merges;
        this.ideas = ideas;
        this.json = json;
        this.visit = visit;
    }

    @PUT
    @Consumes("application/json")
    public Response merge(@PathParam("id") String id, InputStream in) throws IOException {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        var body = JsonBody.read(in);
        var into = body.text("into").map(MergeApi::other);
        var narrower = body.yes("narrower").orElse(false);
        body.done();
        merges.merge(
                idea, into.orElseThrow(() -> new InvalidProblem(FieldError.of("into", "missing"))), narrower, team);
        return Answering.ok(json.merged(
                ideas.findMerged(idea, Sight.everything()).orElseThrow(() -> new NotFoundProblem("idea", id)),
                ideas.goesOnIn(idea, Sight.everything()).orElseThrow(() -> new NotFoundProblem("idea", id))));
    }

    private static IdeaId other(String typed) {
        try {
            return IdeaId.parse(typed);
        } catch (NotFoundProblem noId) {
            throw new InvalidProblem(FieldError.of("into", "unknown"));
        }
    }

    @DELETE
    public Response undo(@PathParam("id") String id) {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        merges.undo(idea, team);
        return Answering.ok(json.of(ideas.view(idea, Sight.everything())));
    }
}
