package dev.cocreate.portal.reports;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /reports}, for the team: what people want it to look at. */
@Path(ReportsResource.PATH)
public class ReportsResource {
    static final String PATH = "/reports";

    private static final int SHOWN = 20;

    private final Reports reports;
    private final ReportQueue queue;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ReportsResource(Reports reports, ReportQueue queue, Markdown markdown, Pages pages, Visit visit) {
        this.reports = reports;
        this.queue = queue;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("after") @DefaultValue("0") long after) {
        visit.team();
        return page(200, after, Refused.NONE);
    }

    @POST
    @Path("{report: [0-9]+}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("report") long report) {
        reports.dismiss(report, visit.team());
        return Response.seeOther(URI.create(PATH)).build();
    }

    @POST
    @Path("{report: [0-9]+}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("report") long report, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            reports.remove(report, reason, visit.team());
            return Response.seeOther(URI.create(PATH)).build();
        } catch (InvalidProblem invalid) {
            return page(422, report - 1, new Refused(report, reason, invalid.errors()));
        }
    }

    private Response page(int status, long after, Refused refused) {
        var nobody = pages.shell().say("common.somebody");
        var found = queue.open(after, SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PATH + "?after=" + shown.get(SHOWN - 1).id())
                : Optional.<String>empty();
        var entries = shown.stream()
                .map(thing -> new Entry(thing, thing.text().html(markdown, nobody)))
                .toList();
        return pages.show(status, "reports/index.jte", new ReportsPage(entries, next, after > 0, refused));
    }

    /** One thing with what it says, as it is shown. */
    public record Entry(ReportedThing thing, Html text) {}

    /** A removal that was not taken: the report, what was typed, and why not. */
    public record Refused(long report, String reason, List<FieldError> errors) {
        static final Refused NONE = new Refused(0, "", List.of());
    }

    /** What waits; {@code later} when earlier things are not shown. */
    public record ReportsPage(List<Entry> entries, Optional<String> next, boolean later, Refused refused) {
        public Refused refused(ReportedThing thing) {
            return refused.report() == thing.id() ? refused : Refused.NONE;
        }
    }
}
