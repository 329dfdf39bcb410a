package dev.cocreate.portal.needs;

import dev.cocreate.portal.platform.problems.InvalidProblem;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.OptionalInt;

/** {@code /needs/<id>/edit}, for the team: the words of a need, its horizon, and whether it is met. */
@Path("/needs/{need: [0-9]+}/edit")
public class NeedEditResource {
    private final Needs needs;
    private final Pages pages;
    private final Visit visit;

    @Inject
    NeedEditResource(Needs needs, Pages pages, Visit visit) {
        this.needs = needs;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response form(@PathParam("need") String id) {
        visit.team();
        return pages.show("needs/edit.jte", NeedForm.of(needs.view(NeedId.parse(id))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("need") String id,
            @FormParam("statement") @DefaultValue("") String statement,
            @FormParam("description") @DefaultValue("") String description,
            @FormParam("horizon") @DefaultValue("") String horizon,
            @FormParam("state") @DefaultValue("") String state,
            @FormParam("seen") @DefaultValue("") String seen) {
        var team = visit.team();
        var need = needs.view(NeedId.parse(id));
        var draft = new NeedDraft(statement, description, horizon, state);
        try {
            // What is no number is no version either, and is refused as one that is over.
            var version = OptionalInt.of(seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0);
            var changed = needs.change(need.id(), draft, version, team, visit.language());
            return Response.seeOther(URI.create(changed.path())).build();
        } catch (InvalidProblem invalid) {
            return pages.show(422, "needs/edit.jte", NeedForm.of(need).typed(draft, invalid.errors()));
        }
    }
}
