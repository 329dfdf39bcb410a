package dev.cocreate.portal.pages;

import dev.cocreate.portal.demand.Questions;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /me/still}: the votes that one is asked about. */
@Path(StillResource.PATH)
public class StillResource {
    static final String PATH = "/me/still";

    private final StillPages still;
    private final Questions questions;
    private final Visit visit;

    @Inject
    StillResource(StillPages still, Questions questions, Visit visit) {
        this.still = still;
        this.questions = questions;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("said") @Nullable String said) {
        if (visit.visitor().isEmpty()) {
            return Response.seeOther(URI.create("/sign-in?to=" + PATH)).build();
        }
        var visitor = visit.signedIn();
        if (visit.unread() > 0 && questions.seen(visitor.id())) {
            visit.waiting(visit.unread() - 1);
        }
        return still.show(visitor, PATH, Optional.ofNullable(said));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@BeanParam StillForm form) {
        return still.answer(visit.signedIn(), PATH, form);
    }
}
