package dev.cocreate.portal.api;

import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.comments.Threads;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.reactions.Reaction;
import dev.cocreate.portal.reactions.Reactions;
import dev.cocreate.portal.reports.Reports;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** {@code /api/v1/ideas/<id>/comments/<comment>}: one comment, and what people make of it. */
@Path("/api/v1/ideas/{id}/comments/{comment: [0-9]+}")
@Produces("application/json")
public class CommentApi {
    private final Ideas ideas;
    private final Comments comments;
    private final Threads threads;
    private final Reactions reactions;
    private final Reports reports;
    private final Visit visit;

    @Inject
    CommentApi(Ideas ideas, Comments comments, Threads threads, Reactions reactions, Reports reports, Visit visit) {
        this.ideas = ideas;
        this.comments = comments;
        this.threads = threads;
        this.reactions = reactions;
        this.reports = reports;
        this.visit = visit;
    }

    @GET
    public Response read(@PathParam("id") String id, @PathParam("comment") long comment) {
        return Answering.ok(CommentJson.of(threads.comment(idea(id), comment, visit.visitor())));
    }

    @PATCH
    @Consumes("application/json")
    public Response edit(@PathParam("id") String id, @PathParam("comment") long comment, InputStream in)
            throws IOException {
        var editor = visit.signedIn();
        var idea = idea(id);
        var body = JsonBody.read(in);
        var text = body.text("text").orElse("");
        var mentions = body.texts("mentions").orElse(List.of());
        body.done();
        return Answering.ok(CommentJson.of(comments.edit(idea, comment, CommentDraft.of(text, mentions), editor)));
    }

    @DELETE
    public Response withdraw(@PathParam("id") String id, @PathParam("comment") long comment) {
        var author = visit.signedIn();
        comments.withdraw(idea(id), comment, author);
        return Response.noContent().build();
    }

    @PUT
    @Path("removal")
    @Consumes("application/json")
    public Response remove(@PathParam("id") String id, @PathParam("comment") long comment, InputStream in)
            throws IOException {
        var team = visit.team();
        var idea = idea(id);
        var body = JsonBody.read(in);
        var reason = body.text("reason").orElse("");
        body.done();
        reports.removeComment(idea, comment, reason, team);
        return read(id, comment);
    }

    @PUT
    @Path("reactions/{reaction}")
    public Response react(
            @PathParam("id") String id, @PathParam("comment") long comment, @PathParam("reaction") String reaction) {
        var visitor = visit.signedIn();
        var tally = reactions.give(idea(id), comment, Reaction.parse(reaction), visitor);
        return Answering.ok(CommentJson.of(comment, tally));
    }

    @DELETE
    @Path("reactions/{reaction}")
    public Response withdrawReaction(
            @PathParam("id") String id, @PathParam("comment") long comment, @PathParam("reaction") String reaction) {
        var visitor = visit.signedIn();
        var tally = reactions.withdraw(idea(id), comment, Reaction.parse(reaction), visitor);
        return Answering.ok(CommentJson.of(comment, tally));
    }

    private IdeaId idea(String id) {
        return ideas.view(IdeaId.parse(id), visit.visitor()).id();
    }
}
