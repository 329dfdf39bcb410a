package dev.cocreate.portal.needs;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** {@code /needs/<id>/merge}, for the team: letting a need go on in another one, and undoing it. */
@Path("/needs/{need: [0-9]+}/merge")
public class NeedMergeResource {
    private static final int SHOWN = 20;

    private final Needs needs;
    private final NeedList list;
    private final NeedMerges merges;
    private final Pages pages;
    private final Visit visit;

    @Inject
    NeedMergeResource(Needs needs, NeedList list, NeedMerges merges, Pages pages, Visit visit) {
        this.needs = needs;
        this.list = list;
        this.merges = merges;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@PathParam("need") String id, @QueryParam("q") @DefaultValue("") String words) {
        visit.team();
        return choice(200, NeedId.parse(id), words, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(@PathParam("need") String id, @FormParam("into") @DefaultValue("") String into) {
        var team = visit.team();
        var need = NeedId.parse(id);
        try {
            var other = NeedId.typed(into).orElseThrow(() -> new InvalidProblem(FieldError.of("into", "unknown")));
            merges.merge(need, other, team);
            return Response.seeOther(URI.create("/needs/" + other)).build();
        } catch (InvalidProblem invalid) {
            return choice(422, need, "", invalid.errors());
        }
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(@PathParam("need") String id) {
        var need = NeedId.parse(id);
        merges.undo(need, visit.team());
        return Response.seeOther(URI.create("/needs/" + need)).build();
    }

    private Response choice(int status, NeedId id, String words, List<FieldError> errors) {
        var need = needs.view(id);
        var others = NeedId.typed(words)
                .flatMap(needs::find)
                .map(List::of)
                .orElseGet(() -> list.page(new NeedQuery(words, "", "any", "", "", ""), SHOWN)
                        .items());
        return pages.show(
                status,
                "needs/merge.jte",
                new ChoicePage(
                        need,
                        words,
                        others.stream().filter(other -> !other.id().equals(id)).toList(),
                        errors));
    }

    /** Into which need? */
    public record ChoicePage(NeedView need, String words, List<NeedView> others, List<FieldError> errors) {}
}
