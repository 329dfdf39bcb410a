package dev.cocreate.portal.duplicates;

import dev.cocreate.portal.ideas.IdeaId;
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

/** {@code /duplicates}, for the team: ideas that are probably the same. */
@Path(DuplicatesResource.PATH)
public class DuplicatesResource {
    static final String PATH = "/duplicates";

    private static final int SHOWN = 20;

    private final Duplicates duplicates;
    private final Pages pages;
    private final Visit visit;

    @Inject
    DuplicatesResource(Duplicates duplicates, Pages pages, Visit visit) {
        this.duplicates = duplicates;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var found = duplicates.page(PairMark.parse(after), SHOWN + 1);
        var shown = found.subList(0, Math.min(found.size(), SHOWN));
        var next = found.size() > SHOWN
                ? Optional.of(PATH + "?after=" + shown.get(SHOWN - 1).mark())
                : Optional.<String>empty();
        return pages.show("duplicates/index.jte", new DuplicatesPage(shown, next, after));
    }

    /** {@code after} is where the page began on which this was said. */
    @POST
    @Path("{idea: [0-9]{1,18}}/{other: [0-9]{1,18}}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(
            @PathParam("idea") long idea,
            @PathParam("other") long other,
            @FormParam("after") @DefaultValue("") String after) {
        duplicates.dismiss(new IdeaId(idea), new IdeaId(other), visit.team());
        var from = PairMark.parse(after);
        return Response.seeOther(URI.create(from.equals(PairMark.START) ? PATH : PATH + "?after=" + from))
                .build();
    }

    /** A page of pairs, those most alike first. */
    public record DuplicatesPage(List<IdeaPair> pairs, Optional<String> next, String after) {}
}
