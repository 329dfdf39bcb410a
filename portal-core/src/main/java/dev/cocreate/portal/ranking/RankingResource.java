package dev.cocreate.portal.ranking;

import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.scores.Scorer;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** {@code /ranking}, for the team: ideas in the order of a score, and what it is made of. */
@Path(RankingFilter.PATH)
public class RankingResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Rankings rankings;
    private final Ranking ranking;
    private final RankingFile file;
    private final Pages pages;
    private final Visit visit;

    @Inject
    RankingResource(Rankings rankings, Ranking ranking, RankingFile file, Pages pages, Visit visit) {
        this.rankings = rankings;
        this.ranking = ranking;
        this.file = file;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(
            @QueryParam("scorer") @DefaultValue("") String scorer,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var page = rankings.page(RankingFilter.of(scorer, show, board, status, tag, segment), after);
        return page.isPresent() ? pages.show("ranking/index.jte", page.get()) : pages.show("ranking/none.jte", "");
    }

    /** Leads to the next idea that nobody has assessed; back to the ranking when there is none. */
    @GET
    @Path("next")
    public Response next(
            @QueryParam("scorer") @DefaultValue("") String scorer,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var asked = RankingFilter.of(scorer, show, board, status, tag, segment);
        var filter = rankings.scorer(asked).map(Scorer::id).map(asked::by).orElse(asked);
        var address = ranking.next(filter, Ranking.Unassessed.parse(after))
                .map(idea -> "/ideas/" + idea.id() + "/scores/" + filter.scorer() + "?to="
                        + URLEncoder.encode(filter.nextAddress() + "&after=" + idea, StandardCharsets.UTF_8))
                .orElse(filter.address());
        return Response.seeOther(URI.create(address)).build();
    }

    @GET
    @Path("export.csv")
    @Produces(CSV)
    public Response export(
            @QueryParam("scorer") @DefaultValue("") String scorer,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("segment") @DefaultValue("") String segment) {
        visit.team();
        var asked = RankingFilter.of(scorer, show, board, status, tag, segment);
        StreamingOutput written = file.of(asked);
        return Response.ok(written, CSV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ranking.csv\"")
                .build();
    }
}
