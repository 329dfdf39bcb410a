package dev.cocreate.portal.admin;

import dev.cocreate.portal.ideas.Limits;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /admin/limits}: how many ideas may be in each status at once. */
@Path("/admin/limits")
public class LimitsResource {
    private final Limits limits;
    private final Pages pages;
    private final Visit visit;

    @Inject
    LimitsResource(Limits limits, Pages pages, Visit visit) {
        this.limits = limits;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("saved") @DefaultValue("false") boolean saved) {
        visit.administrator();
        return page(200, Map.of(), saved, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> form) {
        var administrator = visit.administrator();
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, values.isEmpty() ? "" : values.get(0)));
        try {
            limits.change(typed, administrator);
            return Response.seeOther(URI.create("/admin/limits?saved=true")).build();
        } catch (InvalidProblem invalid) {
            return page(422, typed, false, invalid.errors());
        }
    }

    private Response page(int status, Map<String, String> typed, boolean saved, List<FieldError> errors) {
        return pages.show(
                status, "admin/limits.jte", new LimitsPage(limits.loads(), limits.overrides(), typed, saved, errors));
    }

    /**
     * The limits, and who went beyond them.
     *
     * @param typed numbers that could not be taken
     */
    public record LimitsPage(
            List<Limits.Load> loads,
            List<Limits.Beyond> overrides,
            Map<String, String> typed,
            boolean saved,
            List<FieldError> errors) {

        public String value(Limits.Load load) {
            var most = load.most().isPresent() ? Integer.toString(load.most().getAsInt()) : "";
            return typed.getOrDefault(load.status().slug(), most);
        }
    }
}
