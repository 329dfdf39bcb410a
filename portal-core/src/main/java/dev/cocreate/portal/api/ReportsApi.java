package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.MalformedProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.reports.ReportQueue;
import dev.cocreate.portal.reports.ReportedThing;
import dev.cocreate.portal.reports.Reports;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/reports}, for the team: what people want it to look at, and what it decides. */
@Path("/api/v1/reports")
@Produces("application/json")
public class ReportsApi {
    private static final int MOST = 50;

    private final Reports reports;
    private final ReportQueue queue;
    private final Visit visit;

    @Inject
    ReportsApi(Reports reports, ReportQueue queue, Visit visit) {
        this.reports = reports;
        this.queue = queue;
        this.visit = visit;
    }

    @GET
    public Response list(@QueryParam("after") @DefaultValue("0") String after) {
        visit.team();
        var found = queue.open(place(after), MOST + 1);
        var shown = found.subList(0, Math.min(found.size(), MOST));
        var items = Json.createArrayBuilder();
        shown.forEach(thing -> items.add(json(thing)));
        var body = Json.createObjectBuilder().add("items", items);
        if (found.size() > MOST) {
            body.add("next", Long.toString(shown.get(MOST - 1).id()));
        } else {
            body.addNull("next");
        }
        return Answering.ok(body.build());
    }

    @PUT
    @Path("{report: [0-9]+}/dismissal")
    public Response dismiss(@PathParam("report") long report) {
        reports.dismiss(report, visit.team());
        return Response.noContent().build();
    }

    @PUT
    @Path("{report: [0-9]+}/removal")
    @Consumes("application/json")
    public Response remove(@PathParam("report") long report, InputStream in) throws IOException {
        var team = visit.team();
        var body = JsonBody.read(in);
        var reason = body.text("reason").orElse("");
        body.done();
        reports.remove(report, reason, team);
        return Response.noContent().build();
    }

    private static JsonObject json(ReportedThing thing) {
        var made = Json.createArrayBuilder();
        for (var report : thing.reports()) {
            var json = Json.createObjectBuilder()
                    .add("reason", report.concern().slug())
                    .add("words", report.words())
                    .add("madeAt", report.madeAt().toString());
            CommentJson.put(json, "by", report.by());
            made.add(json);
        }
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(thing.id()))
                .add("idea", thing.idea().toString())
                .add("title", thing.title())
                .add("text", thing.text().typed(CommentJson.NOBODY))
                .add("reports", made);
        CommentJson.put(json, "comment", CommentJson.text(thing.comment()));
        CommentJson.put(json, "author", thing.author());
        return json.build();
    }

    private static long place(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new MalformedProblem(
                    "bad-cursor", "The value of \"after\" is not one that a list of this portal gave.");
        }
        return Long.parseLong(after);
    }
}
