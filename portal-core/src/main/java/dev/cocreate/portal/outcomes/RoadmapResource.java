package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.platform.web.AnonymousPages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /roadmap}: what comes next. */
@Path("/roadmap")
public class RoadmapResource {
    private final Roadmap roadmap;
    private final PortalFigures figures;
    private final AnonymousPages pages;

    @Inject
    RoadmapResource(Roadmap roadmap, PortalFigures figures, AnonymousPages pages) {
        this.roadmap = roadmap;
        this.figures = figures;
        this.pages = pages;
    }

    @GET
    public Response show() {
        return pages.show("roadmap/index.jte", () -> new RoadmapPage(roadmap.columns(), figures.now()));
    }

    /** The columns, and how often the team kept its word about when. */
    public record RoadmapPage(List<Roadmap.Column> columns, Kept kept) {}
}
