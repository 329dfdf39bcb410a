package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.reports.ReportDraft;
import dev.cocreate.portal.reports.Reports;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** {@code /api/v1/ideas/<id>/report}: asking the team to look at an idea, or at a comment on it. */
@Path("/api/v1/ideas/{id}/report")
@Produces("application/json")
public class ReportApi {
    private final Ideas ideas;
    private final Reports reports;
    private final Visit visit;

    @Inject
    ReportApi(Ideas ideas, Reports reports, Visit visit) {
        this.ideas = ideas;
        this.reports = reports;
        this.visit = visit;
    }

    @PUT
    @Consumes("application/json")
    public Response make(@PathParam("id") String id, InputStream in) throws IOException {
        var reporter = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var body = JsonBody.read(in);
        var comment = body.id("comment").map(OptionalLong::of).orElseGet(OptionalLong::empty);
        var draft = new ReportDraft(
                body.text("reason").orElse(""), body.text("words").orElse(""));
        body.done();
        reports.make(idea, comment, draft, reporter);
        return Response.noContent().build();
    }
}
