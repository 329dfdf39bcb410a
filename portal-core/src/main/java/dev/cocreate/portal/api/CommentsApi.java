package dev.cocreate.portal.api;

import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.comments.Threads;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.platform.web.Paced;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;

/** {@code /api/v1/ideas/<id>/comments}. */
@Path("/api/v1/ideas/{id}/comments")
@Produces("application/json")
public class CommentsApi {
    private final Ideas ideas;
    private final Comments comments;
    private final Threads threads;
    private final Visit visit;

    @Inject
    CommentsApi(Ideas ideas, Comments comments, Threads threads, Visit visit) {
        this.ideas = ideas;
        this.comments = comments;
        this.threads = threads;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("id") String id, @QueryParam("after") @DefaultValue("0") long after) {
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var found = threads.page(idea, after, Threads.SHOWN + 1, visit.visitor());
        var shown = found.subList(0, Math.min(found.size(), Threads.SHOWN));
        var items = Json.createArrayBuilder();
        shown.forEach(thread -> items.add(CommentJson.of(thread)));
        var body = Json.createObjectBuilder().add("items", items);
        if (found.size() > shown.size()) {
            body.add("next", Long.toString(shown.get(shown.size() - 1).id()));
        } else {
            body.addNull("next");
        }
        return Answering.ok(body.build());
    }

    @POST
    @Consumes("application/json")
    @Paced(value = "comments", aMinute = 30, anHour = 200)
    public Response write(@PathParam("id") String id, InputStream in) throws IOException {
        var author = visit.signedIn();
        var idea = IdeaId.parse(id);
        var body = JsonBody.read(in);
        var text = body.text("text").orElse("");
        var parent = body.id("parent");
        var mentions = body.texts("mentions").orElse(List.of());
        body.done();
        var replyTo = parent.isPresent() ? OptionalLong.of(parent.get()) : OptionalLong.empty();
        var written = comments.write(idea, replyTo, CommentDraft.of(text, mentions), author);
        var location = URI.create("/api/v1/ideas/" + idea + "/comments/" + written.id());
        return Answering.with(Response.created(location), CommentJson.of(written));
    }
}
