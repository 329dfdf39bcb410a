package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.Limits;
import dev.cocreate.portal.ideas.Limits.Beyond;
import dev.cocreate.portal.ideas.Limits.Load;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;

/** {@code /api/v1/limits}: how many ideas may be in each status at once, and who went beyond. */
@Path("/api/v1/limits")
@Produces("application/json")
public class LimitsApi {
    private final Limits limits;
    private final Visit visit;

    @Inject
    LimitsApi(Limits limits, Visit visit) {
        this.limits = limits;
        this.visit = visit;
    }

    @GET
    public Response all() {
        visit.team();
        return Answering.ok(json());
    }

    @PUT
    @Path("{status}")
    @Consumes("application/json")
    public Response set(@PathParam("status") String status, InputStream in) throws IOException {
        var administrator = visit.administrator();
        var body = JsonBody.read(in);
        var most = body.number("most");
        body.done();
        if (most.isEmpty()) {
            throw new InvalidProblem(FieldError.of("most", "missing"));
        }
        limits.change(status, most, administrator);
        return Answering.ok(json());
    }

    @DELETE
    @Path("{status}")
    public Response clear(@PathParam("status") String status) {
        limits.change(status, OptionalInt.empty(), visit.administrator());
        return Answering.ok(json());
    }

    private JsonObject json() {
        var items = Json.createArrayBuilder();
        limits.loads().forEach(load -> items.add(json(load)));
        var beyond = Json.createArrayBuilder();
        limits.overrides().forEach(override -> beyond.add(json(override)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("overrides", beyond)
                .build();
    }

    private static JsonObjectBuilder json(Load load) {
        var json = Json.createObjectBuilder()
                .add("status", load.status().slug())
                .add("kind", load.status().kind().slug())
                .add("ideas", load.inside());
        return load.most().isPresent() ? json.add("most", load.most().getAsInt()) : json.addNull("most");
    }

    private static JsonObjectBuilder json(Beyond beyond) {
        var json = Json.createObjectBuilder()
                .add("idea", beyond.idea().toString())
                .add("status", beyond.status().slug())
                .add("reason", beyond.reason())
                .add("at", beyond.at().toString());
        CommentJson.put(json, "name", beyond.name());
        return json;
    }
}
