package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /roadmap/promises}, for the team: the days it gave, and which it kept. */
@Path("/roadmap/promises")
public class PromisesResource {
    private final Promises promises;
    private final PortalFigures figures;
    private final Pages pages;
    private final Visit visit;

    @Inject
    PromisesResource(Promises promises, PortalFigures figures, Pages pages, Visit visit) {
        this.promises = promises;
        this.figures = figures;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        visit.team();
        return pages.show("roadmap/promises.jte", new PromisesPage(promises.all(), figures.now(Sight.everything())));
    }

    /** The days, the latest first, and how many were kept. */
    public record PromisesPage(List<Promises.Promise> promises, Kept kept) {}
}
