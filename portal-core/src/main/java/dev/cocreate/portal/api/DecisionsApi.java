package dev.cocreate.portal.api;

import dev.cocreate.portal.decisions.Decision;
import dev.cocreate.portal.decisions.DecisionDraft;
import dev.cocreate.portal.decisions.DecisionQuery;
import dev.cocreate.portal.decisions.Decisions;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /api/v1/decisions}, for the team. */
@Path("/api/v1/decisions")
@Produces("application/json")
public class DecisionsApi {
    private static final int LIMIT = 50;

    private final Decisions decisions;
    private final Visit visit;

    @Inject
    DecisionsApi(Decisions decisions, Visit visit) {
        this.decisions = decisions;
        this.visit = visit;
    }

    @GET
    public Response list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("interest") @DefaultValue("") String interest,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var slice = decisions.page(DecisionQuery.parse(words, interest, after), LIMIT);
        var items = Json.createArrayBuilder();
        slice.items().forEach(decision -> items.add(json(decision)));
        var body = Json.createObjectBuilder().add("items", items);
        put(body, "next", slice.next().map(Object::toString));
        return Answering.ok(body.build());
    }

    @GET
    @Path("{id: [0-9]+}")
    public Response one(@PathParam("id") long id) {
        visit.team();
        return Answering.ok(json(decisions.view(id)));
    }

    @POST
    @Consumes("application/json")
    public Response record(InputStream in) throws IOException {
        var team = visit.team();
        var body = JsonBody.read(in);
        var draft = new DecisionDraft(
                body.text("what").orElse(""),
                body.text("why").orElse(""),
                body.texts("traded").orElse(List.of()),
                body.text("evidence").orElse(""),
                body.text("idea").orElse(""),
                body.text("corrects").orElse(""));
        body.done();
        var kept = decisions.record(draft, team);
        return Answering.with(Response.created(URI.create("/api/v1/decisions/" + kept.id())), json(kept));
    }

    private static JsonObject json(Decision decision) {
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(decision.id()))
                .add("what", decision.what())
                .add("why", decision.why())
                .add(
                        "traded",
                        Json.createArrayBuilder(decision.traded().stream()
                                .map(interest -> interest.slug())
                                .toList()))
                .add("evidence", decision.evidence())
                .add("decidedAt", decision.decidedAt().toString());
        put(json, "idea", decision.about().map(about -> about.idea().toString()));
        put(json, "corrects", text(decision.corrects()));
        put(json, "correctedBy", text(decision.correctedBy()));
        put(json, "author", decision.author());
        return json.build();
    }

    private static Optional<String> text(OptionalLong id) {
        return id.isPresent() ? Optional.of(Long.toString(id.getAsLong())) : Optional.empty();
    }

    private static void put(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
    }
}
