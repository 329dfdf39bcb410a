package dev.cocreate.portal.admin;

import dev.cocreate.portal.demo.SampleContent;
import dev.cocreate.portal.mail.Outbox;
import dev.cocreate.portal.platform.problems.FieldError;
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

/** {@code /admin}: where administrators begin. */
@Path("/admin")
public class AdminResource {
    private final Outbox outbox;
    private final SampleContent sample;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AdminResource(Outbox outbox, SampleContent sample, Pages pages, Visit visit) {
        this.outbox = outbox;
        this.sample = sample;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        visit.administrator();
        return page(200, List.of());
    }

    /** Takes the sample away. It cannot be brought back, so the form asks to tick that this is meant. */
    @POST
    @Path("sample/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeSample(@FormParam("sure") @DefaultValue("") String sure) {
        var administrator = visit.administrator();
        if (!sure.equals("yes")) {
            return page(422, List.of(FieldError.of("sure", "missing")));
        }
        sample.remove(administrator);
        return Response.seeOther(URI.create("/admin")).build();
    }

    private Response page(int status, List<FieldError> errors) {
        return pages.show(status, "admin/index.jte", new AdminPage(outbox.isConnected(), sample.isThere(), errors));
    }

    /**
     * The overview.
     *
     * @param connected whether letters leave the portal
     * @param sample whether the portal still holds what it was filled with to be tried
     */
    public record AdminPage(boolean connected, boolean sample, List<FieldError> errors) {}
}
