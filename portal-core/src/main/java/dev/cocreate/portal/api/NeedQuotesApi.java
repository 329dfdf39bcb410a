package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.needs.NeedId;
import dev.cocreate.portal.needs.Needs;
import dev.cocreate.portal.needs.Quote;
import dev.cocreate.portal.needs.QuoteDraft;
import dev.cocreate.portal.needs.Quotes;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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

/** {@code /api/v1/needs/<id>/quotes}, for the team: sentences of customers that tell of a need. */
@Path("/api/v1/needs/{need}/quotes")
@Produces("application/json")
public class NeedQuotesApi {
    private final Needs needs;
    private final Quotes quotes;
    private final Visit visit;

    @Inject
    NeedQuotesApi(Needs needs, Quotes quotes, Visit visit) {
        this.needs = needs;
        this.quotes = quotes;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("need") String id) {
        visit.team();
        var items = Json.createArrayBuilder();
        quotes.of(needs.view(NeedId.parse(id)).id()).forEach(quote -> items.add(json(quote)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @POST
    @Consumes("application/json")
    public Response pin(@PathParam("need") String id, InputStream in) throws IOException {
        var team = visit.team();
        var need = NeedId.parse(id);
        var body = JsonBody.read(in);
        var draft = new QuoteDraft(
                body.text("source").orElse(""),
                body.id("idea").map(Object::toString).orElse(""),
                body.id("at").map(Object::toString).orElse(""),
                body.text("words").orElse(""),
                body.text("who").orElse(""),
                body.text("kind").orElse(""));
        body.done();
        var pinned = quotes.pin(need, draft, team);
        var quote = quotes.of(need).stream()
                .filter(one -> one.id() == pinned)
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("quote", pinned));
        return Answering.with(Response.created(URI.create("/api/v1/needs/" + need + "/quotes/" + pinned)), json(quote));
    }

    @DELETE
    @Path("{quote: [0-9]{1,18}}")
    public Response remove(@PathParam("need") String id, @PathParam("quote") long quote) {
        var team = visit.team();
        quotes.remove(needs.view(NeedId.parse(id)).id(), quote, team);
        return Response.noContent().build();
    }

    private static JsonObject json(Quote quote) {
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(quote.id()))
                .add("source", quote.source().slug())
                .add("words", quote.words())
                .add("pinned", quote.pinnedAt().toString());
        CommentJson.put(json, "who", quote.who());
        CommentJson.put(json, "account", quote.account());
        CommentJson.put(json, "idea", quote.idea().map(IdeaId::toString));
        CommentJson.put(json, "kind", quote.kind().map(kind -> kind.slug()));
        CommentJson.put(json, "pinnedBy", quote.pinnedBy());
        return json.build();
    }
}
