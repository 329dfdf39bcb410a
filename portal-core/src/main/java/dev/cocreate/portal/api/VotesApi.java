package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.votes.ReasonedVote;
import dev.cocreate.portal.votes.Reasons;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** {@code /api/v1/ideas/<id>/votes}, for the team: who wants it, how much, and what for. */
@Path("/api/v1/ideas/{id}/votes")
@Produces("application/json")
public class VotesApi {
    private static final int MOST = 100;

    private final Ideas ideas;
    private final Reasons reasons;
    private final IdeaJson json;
    private final Visit visit;

    @Inject
    VotesApi(Ideas ideas, Reasons reasons, IdeaJson json, Visit visit) {
        this.ideas = ideas;
        this.reasons = reasons;
        this.json = json;
        this.visit = visit;
    }

    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @DefaultValue("0") String after) {
        var reader = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var page = reasons.votes(idea, place(after), most(limit));
        var items = Json.createArrayBuilder();
        page.items().forEach(vote -> items.add(json(vote, reader)));
        var body = Json.createObjectBuilder().add("items", items);
        page.next().ifPresentOrElse(next -> body.add("next", next), () -> body.addNull("next"));
        return Answering.ok(body.build());
    }

    private JsonObject json(ReasonedVote vote, Visitor reader) {
        var body = Json.createObjectBuilder()
                .add("person", vote.person().toString())
                .add("name", vote.name())
                .add("castAt", vote.castAt().toString())
                .add("confirmedAt", vote.confirmedAt().toString())
                .add("stale", vote.stale());
        if (reader.isAdministrator()) {
            body.add("email", vote.email());
        }
        json.put(body, vote.stake());
        return body.build();
    }

    private static int most(String limit) {
        if (!limit.matches("[0-9]{1,9}")) {
            throw new InvalidProblem(FieldError.of("limit", "not-a-number"));
        }
        var many = Integer.parseInt(limit);
        if (many < 1 || many > MOST) {
            throw new InvalidProblem(new FieldError("limit", "range", Map.of("min", 1, "max", MOST)));
        }
        return many;
    }

    private static long place(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new MalformedProblem(
                    "bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
        }
        return Long.parseLong(after);
    }
}
