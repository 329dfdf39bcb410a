package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.Sight;
import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.AnonymousPages;
import dev.cocreate.portal.platform.web.Mark;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /outcomes}: what became of the ideas that people had. */
@Path("/outcomes")
public class OutcomesResource {
    private final Boards boards;
    private final Outcomes outcomes;
    private final PortalFigures figures;
    private final AnswerWords words;
    private final AnonymousPages pages;
    private final Visit visit;

    @Inject
    OutcomesResource(
            Boards boards,
            Outcomes outcomes,
            PortalFigures figures,
            AnswerWords words,
            AnonymousPages pages,
            Visit visit) {
        this.boards = boards;
        this.outcomes = outcomes;
        this.figures = figures;
        this.words = words;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(
            @QueryParam("kind") @DefaultValue("shipped") String kind,
            @QueryParam("after") @DefaultValue("") String after) {
        var became = Became.parse(kind);
        var mark = Mark.parse(after);
        return pages.show("outcomes/index.jte", () -> page(became, boards.sightOf(visit.visitor()), mark));
    }

    private OutcomesPage page(Became became, Sight sight, Optional<Mark> after) {
        return new OutcomesPage(became, outcomes.of(became, sight, after), figures.now(sight), words);
    }
}
