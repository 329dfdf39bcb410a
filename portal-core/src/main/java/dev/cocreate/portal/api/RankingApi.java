package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.ranking.RankingFilter;
import dev.cocreate.portal.ranking.RankingPage;
import dev.cocreate.portal.ranking.Rankings;
import dev.cocreate.portal.ranking.Sensitivity;
import dev.cocreate.portal.scores.FormulaJson;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/ranking}, for the team: ideas in the order of a score. */
@Path("/api/v1/ranking")
@Produces("application/json")
public class RankingApi {
    private final Rankings rankings;
    private final IdeaJson ideaJson;
    private final Visit visit;

    @Inject
    RankingApi(Rankings rankings, IdeaJson ideaJson, Visit visit) {
        this.rankings = rankings;
        this.ideaJson = ideaJson;
        this.visit = visit;
    }

    @GET
    public Response page(
            @QueryParam("scorer") @DefaultValue("") String scorer,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("board") @DefaultValue("") String board,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("tag") @DefaultValue("") String tag,
            @QueryParam("segment") @DefaultValue("") String segment,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var page = rankings.page(RankingFilter.of(scorer, show, board, status, tag, segment), after)
                .orElseThrow(() -> new NotFoundProblem("scorer", scorer));
        var locale = visit.language().locale();
        var items = Json.createArrayBuilder();
        page.rows().forEach(row -> items.add(json(row, page)));
        var json = Json.createObjectBuilder()
                .add(
                        "scorer",
                        Json.createObjectBuilder(
                                        FormulaJson.of(page.scorer().formula(), text -> Json.value(text.to(locale))))
                                .add("available", page.scorer().available()))
                .add("ranked", page.ranked())
                .add("unscored", page.unscoredIdeas())
                .add("unassessed", page.unassessed())
                .add("items", items);
        CommentJson.put(json, "next", page.next());
        return Answering.ok(json.build());
    }

    private JsonObjectBuilder json(RankingPage.Row row, RankingPage page) {
        var sensitivity = row.sensitivity();
        var moved = Json.createArrayBuilder();
        sensitivity.moved().forEach(move -> moved.add(json(move)));
        return ScoreJson.of(row.ranked().score(), page.scorer())
                .add("rank", sensitivity.rank())
                .add("best", sensitivity.best())
                .add("worst", sensitivity.worst())
                .add("fragile", sensitivity.fragile())
                .add("moved", moved)
                .add("idea", ideaJson.of(row.ranked().idea()));
    }

    private static JsonObjectBuilder json(Sensitivity.MovedRank move) {
        return Json.createObjectBuilder()
                .add("input", move.input())
                .add("at", FormulaJson.number(move.at()))
                .add("rank", move.rank());
    }
}
