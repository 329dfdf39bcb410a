package dev.cocreate.portal.admin;

import dev.cocreate.portal.boards.Kind;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.labels.ArrangedStatus;
import dev.cocreate.portal.labels.StatusDraft;
import dev.cocreate.portal.labels.Workflow;
import dev.cocreate.portal.platform.problems.FieldError;
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
import java.util.List;

/** {@code /admin/statuses}: what the states of the workflow are called, their order, and further ones of a kind. */
@Path(StatusesResource.PATH)
public class StatusesResource {
    static final String PATH = "/admin/statuses";

    private final Workflow workflow;
    private final Pages pages;
    private final Visit visit;

    @Inject
    StatusesResource(Workflow workflow, Pages pages, Visit visit) {
        this.workflow = workflow;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index() {
        visit.administrator();
        return list(200, StatusDraft.empty(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("slug") @DefaultValue("") String slug,
            @FormParam("kind") @DefaultValue("") String kind) {
        var administrator = visit.administrator();
        var draft = new StatusDraft(name, slug, kind);
        try {
            return seeOther(
                    PATH + "#status-" + workflow.add(draft, administrator).slug());
        } catch (InvalidProblem invalid) {
            return list(422, draft, invalid.errors());
        }
    }

    @POST
    @Path("{slug}/position")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("slug") String slug, @FormParam("move") @DefaultValue("") String where) {
        workflow.move(slug, where.equals("up"), visit.administrator());
        return seeOther(PATH + "#status-" + slug);
    }

    @GET
    @Path("{slug}")
    public Response show(@PathParam("slug") String slug) {
        visit.administrator();
        var status = workflow.find(slug);
        return page(200, status, status.status().name().orElse(""), List.of());
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("slug") String slug, @FormParam("name") @DefaultValue("") String name) {
        var administrator = visit.administrator();
        try {
            workflow.rename(slug, new StatusDraft(name, slug, ""), administrator);
            return seeOther(PATH + "#status-" + slug);
        } catch (InvalidProblem invalid) {
            return page(422, workflow.find(slug), name, invalid.errors());
        }
    }

    @POST
    @Path("{slug}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("slug") String slug, @FormParam("moveTo") @DefaultValue("") String to) {
        var administrator = visit.administrator();
        try {
            workflow.remove(slug, to, administrator);
            return seeOther(PATH);
        } catch (InvalidProblem invalid) {
            var status = workflow.find(slug);
            return page(422, status, status.status().name().orElse(""), invalid.errors());
        }
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private Response list(int status, StatusDraft draft, List<FieldError> errors) {
        return pages.show(status, "admin/statuses.jte", new StatusesPage(workflow.all(), draft, errors));
    }

    private Response page(int code, ArrangedStatus status, String name, List<FieldError> errors) {
        return pages.show(
                code, "admin/status.jte", new StatusPage(status, name, workflow.others(status.status()), errors));
    }

    /**
     * Every status, and the form of a new one.
     *
     * @param draft as typed so far
     */
    public record StatusesPage(List<ArrangedStatus> statuses, StatusDraft draft, List<FieldError> errors) {
        public boolean isFirst(ArrangedStatus status) {
            return statuses.indexOf(status) == 0;
        }

        public boolean isLast(ArrangedStatus status) {
            return statuses.indexOf(status) == statuses.size() - 1;
        }

        public List<Kind> kinds() {
            return List.of(Kind.values());
        }
    }

    /**
     * One status.
     *
     * @param name as typed so far
     * @param others where its ideas could go
     */
    public record StatusPage(ArrangedStatus status, String name, List<Status> others, List<FieldError> errors) {
        public String address() {
            return PATH + "/" + status.status().slug();
        }
    }
}
