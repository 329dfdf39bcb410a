package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.figures.PortalFigures;
import dev.cocreate.portal.platform.web.AnonymousPages;
import dev.cocreate.portal.platform.web.Mark;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** {@code /outcomes}: what became of the ideas that people had. */
@Path("/outcomes")
public class OutcomesResource {
    private final Outcomes outcomes;
    private final PortalFigures figures;
    private final AnswerWords words;
    private final AnonymousPages pages;

    @Inject
    OutcomesResource(Outcomes outcomes, PortalFigures figures, AnswerWords words, AnonymousPages pages) {
        this.outcomes = outcomes;
        this.figures = figures;
        this.words = words;
        this.pages = pages;
    }

    @GET
    public Response show(
            @QueryParam("kind") @DefaultValue("shipped") String kind,
            @QueryParam("after") @DefaultValue("") String after) {
        var became = Became.parse(kind);
        var mark = Mark.parse(after);
        return pages.show(
                "outcomes/index.jte", () -> new OutcomesPage(became, outcomes.of(became, mark), figures.now(), words));
    }
}
