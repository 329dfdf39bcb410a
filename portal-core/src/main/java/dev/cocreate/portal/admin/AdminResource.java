package dev.cocreate.portal.admin;

import dev.cocreate.portal.demo.SampleContent;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.settings.PortalName;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** {@code /admin}: where administrators begin, and what the portal is called. */
@Path("/admin")
public class AdminResource {
    private static final int LONGEST_NAME = 60;

    private final PortalName portal;
    private final Outbox outbox;
    private final SampleContent sample;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AdminResource(PortalName portal, Outbox outbox, SampleContent sample, Pages pages, Visit visit) {
        this.portal = portal;
        this.outbox = outbox;
        this.sample = sample;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        visit.administrator();
        return page(200, portal.text(), List.of());
    }

    @POST
    @Path("name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@FormParam("name") @DefaultValue("") String typed) {
        visit.administrator();
        var fields = new Fields();
        var name = fields.line("name", typed, 1, LONGEST_NAME);
        try {
            fields.done();
        } catch (InvalidProblem invalid) {
            return page(422, typed, invalid.errors());
        }
        portal.change(name);
        return Response.seeOther(URI.create("/admin")).build();
    }

    /** Takes the sample away. It cannot be brought back, so the form asks to tick that this is meant. */
    @POST
    @Path("sample/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeSample(@FormParam("sure") @DefaultValue("") String sure) {
        var administrator = visit.administrator();
        if (!sure.equals("yes")) {
            return page(422, portal.text(), List.of(FieldError.of("sure", "missing")));
        }
        sample.remove(administrator);
        return Response.seeOther(URI.create("/admin")).build();
    }

    private Response page(int status, String name, List<FieldError> errors) {
        return pages.show(
                status, "admin/index.jte", new AdminPage(name, outbox.isConnected(), sample.isThere(), errors));
    }

    /**
     * The overview.
     *
     * @param name as typed so far
     * @param connected whether letters leave the portal
     * @param sample whether the portal still holds what it was filled with to be tried
     */
    public record AdminPage(String name, boolean connected, boolean sample, List<FieldError> errors) {}
}
