package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.segments.ConditionReading;
import dev.cocreate.portal.segments.Segment;
import dev.cocreate.portal.segments.SegmentDraft;
import dev.cocreate.portal.segments.Segments;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.OptionalInt;

/** {@code /api/v1/segments}, for the team: saved conditions over accounts. */
@Path("/api/v1/segments")
@Produces("application/json")
public class SegmentsApi {
    private final Segments segments;
    private final Operator operator;
    private final Visit visit;

    @Inject
    SegmentsApi(Segments segments, Operator operator, Visit visit) {
        this.segments = segments;
        this.operator = operator;
        this.visit = visit;
    }

    @GET
    public Response list() {
        visit.team();
        var items = Json.createArrayBuilder();
        segments.all().forEach(segment -> items.add(json(segment)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @POST
    @Consumes("application/json")
    public Response add(InputStream in) throws IOException {
        var team = visit.team();
        var segment = segments.add(draft(in), team);
        return Answering.with(Response.created(URI.create("/api/v1/segments/" + segment.slug())), json(segment));
    }

    @GET
    @Path("{segment}")
    public Response one(@PathParam("segment") String slug) {
        visit.team();
        return Answering.ok(json(segments.view(slug)));
    }

    @PUT
    @Path("{segment}")
    @Consumes("application/json")
    public Response change(@PathParam("segment") String slug, InputStream in) throws IOException {
        var team = visit.team();
        segments.view(slug);
        return Answering.ok(json(segments.change(slug, draft(in), OptionalInt.empty(), team)));
    }

    @DELETE
    @Path("{segment}")
    public Response remove(@PathParam("segment") String slug) {
        segments.remove(slug, visit.team());
        return Response.noContent().build();
    }

    private static SegmentDraft draft(InputStream in) throws IOException {
        var body = JsonBody.read(in);
        var name = body.text("name").orElse("");
        var condition = body.object("condition");
        body.done();
        return new SegmentDraft(
                name,
                ConditionReading.read(
                        condition.orElseThrow(() -> new InvalidProblem(FieldError.of("condition", "missing")))));
    }

    private JsonObject json(Segment segment) {
        var json = Json.createObjectBuilder()
                .add("slug", segment.slug())
                .add("name", segment.name())
                .add("condition", segment.condition().json())
                .add("people", segment.people())
                .add("accounts", segment.accounts())
                .add("revenue", BackingApi.json(segment.revenue()))
                .add("url", operator.baseUrl() + segment.ideas());
        CommentJson.put(json, "countedAt", segment.countedAt().map(Object::toString));
        return json.build();
    }
}
