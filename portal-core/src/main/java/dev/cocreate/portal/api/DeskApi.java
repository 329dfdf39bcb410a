package dev.cocreate.portal.api;

import dev.cocreate.portal.desk.DeskCounts;
import dev.cocreate.portal.desk.DeskFigures.FirstAnswers;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/desk}, for the team: what waits, and how soon it is answered. */
@Path("/api/v1/desk")
@Produces("application/json")
public class DeskApi {
    private final DeskCounts counts;
    private final Visit visit;

    @Inject
    DeskApi(DeskCounts counts, Visit visit) {
        this.counts = counts;
        this.visit = visit;
    }

    @GET
    public Response figures() {
        visit.team();
        var figures = counts.figures();
        var ages = Json.createArrayBuilder();
        figures.ages().forEach(age -> {
            var json = Json.createObjectBuilder().add("from", age.from()).add("ideas", age.ideas());
            ages.add(age.until() == 0 ? json.addNull("until") : json.add("until", age.until()));
        });
        return Answering.ok(Json.createObjectBuilder()
                .add("waiting", figures.waiting())
                .add("unassigned", figures.unassigned())
                .add("waitingOverAWeek", figures.overdue())
                .add("ages", ages)
                .add(
                        "firstAnswers",
                        Json.createArrayBuilder().add(json(figures.month())).add(json(figures.quarter())))
                .build());
    }

    private static JsonObjectBuilder json(FirstAnswers answers) {
        var json = Json.createObjectBuilder().add("days", answers.days()).add("ideas", answers.ideas());
        CommentJson.put(json, "median", answers.median().map(Object::toString));
        CommentJson.put(json, "ninetieth", answers.ninetieth().map(Object::toString));
        return json;
    }
}
