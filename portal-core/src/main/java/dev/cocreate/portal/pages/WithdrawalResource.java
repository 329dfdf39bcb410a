package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code /ideas/<id>/withdrawal}: its author takes an idea back, and is asked first. */
@Path("/ideas/{id: [0-9][^/]*}/withdrawal")
public class WithdrawalResource {
    private final Ideas ideas;
    private final Pages pages;
    private final Visit visit;

    @Inject
    WithdrawalResource(Ideas ideas, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response ask(@PathParam("id") String id) {
        return pages.show("ideas/withdrawal.jte", ideas.forWithdrawal(IdeaId.parse(id), visit.signedIn()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") String id) {
        ideas.withdraw(IdeaId.parse(id), visit.signedIn());
        return Response.seeOther(URI.create("/ideas/withdrawn")).build();
    }
}
