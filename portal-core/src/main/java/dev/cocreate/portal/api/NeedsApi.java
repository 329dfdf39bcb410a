package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.needs.IdeasOfNeeds;
import dev.cocreate.portal.needs.NeedDraft;
import dev.cocreate.portal.needs.NeedId;
import dev.cocreate.portal.needs.NeedList;
import dev.cocreate.portal.needs.NeedMerges;
import dev.cocreate.portal.needs.NeedQuery;
import dev.cocreate.portal.needs.NeedView;
import dev.cocreate.portal.needs.Needs;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.segments.NeedBackings;
import dev.cocreate.portal.segments.Segments;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/needs}, for the team: what people try to get done, the ideas under it, and merging. */
@Path("/api/v1/needs")
@Produces("application/json")
public class NeedsApi {
    private final Needs needs;
    private final NeedList list;
    private final IdeasOfNeeds hung;
    private final NeedMerges merges;
    private final NeedBackings backings;
    private final Segments segments;
    private final Ideas ideas;
    private final Operator operator;
    private final Visit visit;

    @Inject
    NeedsApi(
            Needs needs,
            NeedList list,
            IdeasOfNeeds hung,
            NeedMerges merges,
            NeedBackings backings,
            Segments segments,
            Ideas ideas,
            Operator operator,
            Visit visit) {
        this.needs = needs;
        this.list = list;
        this.hung = hung;
        this.merges = merges;
        this.backings = backings;
        this.segments = segments;
        this.ideas = ideas;
        this.operator = operator;
        this.visit = visit;
    }

    @GET
    public Response list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("horizon") @DefaultValue("") String horizon,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var many = limit.matches("[0-9]{1,9}") ? Integer.parseInt(limit) : 0;
        var page = list.page(new NeedQuery(words, horizon, state, segment, sort, after), many);
        var items = Json.createArrayBuilder();
        page.items().forEach(need -> items.add(json(need)));
        var body = Json.createObjectBuilder().add("items", items);
        CommentJson.put(body, "next", page.next());
        return Answering.ok(body.build());
    }

    @POST
    @Consumes("application/json")
    public Response state(InputStream in) throws IOException {
        var team = visit.team();
        var need = needs.state(draft(JsonBody.read(in), NeedDraft.of("")), team, visit.language());
        return Answering.with(
                Response.created(URI.create("/api/v1/needs/" + need.id())),
                json(need).build());
    }

    @GET
    @Path("horizons")
    public Response horizons(@QueryParam("segment") @DefaultValue("everybody") String segment) {
        visit.team();
        var items = Json.createArrayBuilder();
        needs.byHorizon(segments.choose(segment).id())
                .forEach(share -> items.add(Json.createObjectBuilder()
                        .add("horizon", share.horizon().slug())
                        .add("needs", share.needs())
                        .add("ideas", share.ideas())
                        .add("people", share.people())
                        .add("ideasShare", share.ideasShare())
                        .add("peopleShare", share.peopleShare())));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @GET
    @Path("{need}")
    public Response one(@PathParam("need") String id) {
        visit.team();
        var need = needs.view(NeedId.parse(id));
        return Answering.ok(json(need)
                .add("backing", BackingApi.json(backings.of(need.id().value()).everybody()))
                .build());
    }

    @PATCH
    @Path("{need}")
    @Consumes({"application/json", "application/merge-patch+json"})
    public Response change(@PathParam("need") String id, InputStream in) throws IOException {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id));
        var body = JsonBody.read(in);
        var seen = body.number("version");
        var changed = needs.change(need.id(), draft(body, need.draft()), seen, team, visit.language());
        return Answering.ok(json(changed).build());
    }

    private static NeedDraft draft(JsonBody body, NeedDraft now) {
        var draft = new NeedDraft(
                body.text("statement").orElse(now.statement()),
                body.text("description").orElse(now.description()),
                body.text("horizon").orElse(now.horizon()),
                body.text("state").orElse(now.state()));
        body.done();
        return draft;
    }

    @GET
    @Path("{need}/ideas")
    public Response ideas(@PathParam("need") String id, @QueryParam("page") @DefaultValue("1") String page) {
        visit.team();
        var need = needs.view(NeedId.parse(id)).id();
        if (!page.matches("[1-9][0-9]{0,5}")) {
            throw new InvalidProblem(FieldError.of("page", "unknown"));
        }
        var items = Json.createArrayBuilder();
        hung.of(need, Integer.parseInt(page))
                .forEach(idea -> items.add(Json.createObjectBuilder()
                        .add("id", idea.id().toString())
                        .add("title", idea.title())
                        .add("votes", idea.votes())
                        .add("status", idea.status().slug())));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @PUT
    @Path("{need}/ideas/{idea}")
    public Response put(@PathParam("need") String id, @PathParam("idea") String idea) {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id)).id();
        var under = ideas.view(IdeaId.parse(idea), visit.visitor()).id();
        hung.put(List.of(under), Optional.of(need), team);
        return Answering.ok(json(needs.view(need)).build());
    }

    /** Takes an idea away from the need; one that is elsewhere stays there. */
    @DELETE
    @Path("{need}/ideas/{idea}")
    public Response take(@PathParam("need") String id, @PathParam("idea") String idea) {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id)).id();
        var under = ideas.view(IdeaId.parse(idea), visit.visitor()).id();
        if (hung.needOf(under).filter(now -> now.id().equals(need)).isPresent()) {
            hung.put(List.of(under), Optional.empty(), team);
        }
        return Answering.ok(json(needs.view(need)).build());
    }

    @PUT
    @Path("{need}/merge")
    @Consumes("application/json")
    public Response merge(@PathParam("need") String id, InputStream in) throws IOException {
        var team = visit.team();
        var need = NeedId.parse(id);
        var body = JsonBody.read(in);
        var into = body.text("into");
        body.done();
        var other = NeedId.typed(into.orElseThrow(() -> new InvalidProblem(FieldError.of("into", "missing"))))
                .orElseThrow(() -> new InvalidProblem(FieldError.of("into", "unknown")));
        merges.merge(need, other, team);
        return Answering.ok(json(needs.view(other)).build());
    }

    @DELETE
    @Path("{need}/merge")
    public Response undo(@PathParam("need") String id) {
        var need = NeedId.parse(id);
        merges.undo(need, visit.team());
        return Answering.ok(json(needs.view(need)).build());
    }

    private JsonObjectBuilder json(NeedView need) {
        var json = Json.createObjectBuilder()
                .add("id", need.id().toString())
                .add("statement", need.statement())
                .add("description", need.description())
                .add("language", need.language())
                .add("horizon", need.horizon().slug())
                .add("state", need.state().slug())
                .add("stated", need.statedAt().toString())
                .add("ideas", need.ideas())
                .add("people", need.people())
                .add("accounts", need.accounts())
                .add("version", need.version())
                .add("url", operator.baseUrl() + need.path());
        CommentJson.put(json, "author", need.author());
        CommentJson.put(json, "soundsLikeSolution", need.solution());
        return json;
    }
}
