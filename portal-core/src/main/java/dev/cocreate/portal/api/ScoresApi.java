package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.scores.Assessing;
import dev.cocreate.portal.scores.AssessmentDraft;
import dev.cocreate.portal.scores.Assessments;
import dev.cocreate.portal.scores.FormulaJson;
import dev.cocreate.portal.scores.ScoreSheets;
import dev.cocreate.portal.scores.Scorers;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** {@code /api/v1/ideas/<id>/scores}, for the team: what scorers say of an idea, from which numbers, and new numbers for them. */
@Path("/api/v1/ideas/{id}/scores")
@Produces("application/json")
public class ScoresApi {
    private final Ideas ideas;
    private final Scorers scorers;
    private final ScoreSheets sheets;
    private final Assessments assessments;
    private final Assessing assessing;
    private final Visit visit;

    @Inject
    ScoresApi(
            Ideas ideas,
            Scorers scorers,
            ScoreSheets sheets,
            Assessments assessments,
            Assessing assessing,
            Visit visit) {
        this.ideas = ideas;
        this.scorers = scorers;
        this.sheets = sheets;
        this.assessments = assessments;
        this.assessing = assessing;
        this.visit = visit;
    }

    @GET
    public Response list(@PathParam("id") String id) {
        visit.team();
        return Answering.ok(scores(ideas.view(IdeaId.parse(id), visit.visitor())));
    }

    private JsonObject scores(IdeaView idea) {
        var items = Json.createArrayBuilder();
        var scores = assessments.scores(idea.id());
        for (var scorer : scorers.all()) {
            var score = scores.get(scorer.id());
            if (score != null) {
                items.add(ScoreJson.of(score, scorer));
            }
        }
        var known = Json.createObjectBuilder();
        sheets.known(idea).forEach((what, value) -> known.add(what.slug(), FormulaJson.number(value)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("known", known)
                .build();
    }

    @GET
    @Path("{scorer: [a-z0-9-]+}")
    public Response history(@PathParam("id") String id, @PathParam("scorer") String scorer) {
        visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var items = Json.createArrayBuilder();
        assessments.history(idea, scorers.get(scorer).id()).forEach(one -> items.add(ScoreJson.of(one)));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }

    @PUT
    @Path("{scorer: [a-z0-9-]+}")
    @Consumes("application/json")
    public Response assess(@PathParam("id") String id, @PathParam("scorer") String scorer, InputStream in)
            throws IOException {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var body = JsonBody.read(in);
        var inputs = body.object("inputs");
        var note = body.text("note").orElse("");
        var seen = body.id("seen").map(OptionalLong::of).orElse(OptionalLong.empty());
        body.done();
        var typed = typed(inputs.orElseThrow(() -> new InvalidProblem(FieldError.of("inputs", "missing"))));
        assessing.assess(idea.id(), scorer, AssessmentDraft.ofProgram(typed, note), seen, team);
        return Answering.ok(scores(idea));
    }

    private static Map<String, String> typed(JsonObject inputs) {
        var typed = new LinkedHashMap<String, String>();
        inputs.forEach((name, value) -> typed.put(name, value instanceof JsonNumber ? value.toString() : "-"));
        return typed;
    }
}
