package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.boards.Status;
import dev.cocreate.portal.figures.Kept;
import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.AnonymousPages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /roadmap}: what comes next. */
@Path("/roadmap")
public class RoadmapResource {
    private final Boards boards;
    private final Roadmap roadmap;
    private final PortalFigures figures;
    private final AnonymousPages pages;
    private final Visit visit;

    @Inject
    RoadmapResource(Boards boards, Roadmap roadmap, PortalFigures figures, AnonymousPages pages, Visit visit) {
        this.boards = boards;
        this.roadmap = roadmap;
        this.figures = figures;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show() {
        return pages.show("roadmap/index.jte", () -> page(boards.sightOf(visit.visitor())));
    }

    private RoadmapPage page(Sight sight) {
        return new RoadmapPage(roadmap.columns(sight), figures.now(sight), roadmap.statuses());
    }

    /** The columns, how often the team kept its word about when, and all statuses. */
    public record RoadmapPage(List<Roadmap.Column> columns, Kept kept, List<Status> statuses) {
        /** Where an idea comes to that is dragged into a column; the first status of its kind. */
        public String into(Roadmap.Column column) {
            return statuses.stream()
                    .filter(status -> status.kind() == column.kind())
                    .map(Status::slug)
                    .findFirst()
                    .orElse("");
        }
    }
}
