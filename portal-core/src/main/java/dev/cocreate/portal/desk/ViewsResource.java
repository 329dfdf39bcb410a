package dev.cocreate.portal.desk;

import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
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
import java.util.List;

/** {@code /desk/views}, for the team: saved views to rename, share and remove. */
@Path("/desk/views")
public class ViewsResource {
    private static final URI PAGE = URI.create("/desk/views");

    private final SavedViews views;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ViewsResource(SavedViews views, Pages pages, Visit visit) {
        this.views = views;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        return page(200, 0, "", List.of());
    }

    @POST
    @Path("{view: [0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("view") long view,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("shared") @DefaultValue("false") boolean shared) {
        try {
            views.change(view, name, shared, visit.team());
            return Response.seeOther(PAGE).build();
        } catch (InvalidProblem invalid) {
            return page(422, view, name, invalid.errors());
        }
    }

    @POST
    @Path("{view: [0-9]+}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("view") long view) {
        views.remove(view, visit.team());
        return Response.seeOther(PAGE).build();
    }

    private Response page(int status, long typedInto, String typed, List<FieldError> errors) {
        var team = visit.team();
        return pages.show(status, "desk/views.jte", new ViewsPage(views.of(team), team, typedInto, typed, errors));
    }

    /**
     * The views of somebody.
     *
     * @param typedInto the view whose name was not taken
     */
    public record ViewsPage(
            List<SavedView> views, Visitor reader, long typedInto, String typed, List<FieldError> errors) {
        public String name(SavedView view) {
            return view.id() == typedInto ? typed : view.name();
        }

        public List<FieldError> errors(SavedView view) {
            return view.id() == typedInto ? errors : List.of();
        }
    }
}
