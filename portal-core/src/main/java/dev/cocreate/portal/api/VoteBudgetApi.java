package dev.cocreate.portal.api;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.boards.VoteBudgets;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.votes.Budgets;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/boards/<slug>/vote-budget}: how many votes a person may have there, and how many are left. */
@Path("/api/v1/boards/{board}/vote-budget")
@Produces("application/json")
public class VoteBudgetApi {
    private final Boards boards;
    private final VoteBudgets voteBudgets;
    private final Budgets budgets;
    private final Visit visit;

    @Inject
    VoteBudgetApi(Boards boards, VoteBudgets voteBudgets, Budgets budgets, Visit visit) {
        this.boards = boards;
        this.voteBudgets = voteBudgets;
        this.budgets = budgets;
        this.visit = visit;
    }

    @GET
    public Response read(@PathParam("board") String slug) {
        return answer(board(slug));
    }

    /** Null takes it away. */
    @PUT
    @Consumes("application/json")
    public Response change(@PathParam("board") String slug, InputStream in) throws IOException {
        var administrator = visit.administrator();
        var board = board(slug);
        var body = JsonBody.read(in);
        var budget = body.number("voteBudget");
        body.done();
        voteBudgets.change(board, budget, administrator);
        return answer(board);
    }

    private Board board(String slug) {
        return boards.find(slug, boards.sightOf(visit.visitor())).orElseThrow(() -> new NotFoundProblem("board", slug));
    }

    private Response answer(Board board) {
        var body = Json.createObjectBuilder().add("board", board.slug());
        voteBudgets.of(board).ifPresentOrElse(votes -> body.add("voteBudget", votes), () -> body.addNull("voteBudget"));
        visit.visitor()
                .flatMap(visitor -> budgets.left(board, visitor))
                .ifPresent(left -> body.add("used", left.used()).add("left", left.left()));
        return Answering.ok(body.build());
    }
}
