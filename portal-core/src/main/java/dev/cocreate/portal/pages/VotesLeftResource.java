package dev.cocreate.portal.pages;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.votes.Budgets;
import dev.cocreate.portal.votes.VotesLeft;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /me/votes/left}: what one may still vote for on a board, asked for by a page on which a vote was cast. */
@Path("/me/votes/left")
public class VotesLeftResource {
    private final Boards boards;
    private final Budgets budgets;
    private final Pages pages;
    private final Visit visit;

    @Inject
    VotesLeftResource(Boards boards, Budgets budgets, Pages pages, Visit visit) {
        this.boards = boards;
        this.budgets = budgets;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response left(@QueryParam("board") @DefaultValue("") String slug) {
        var visitor = visit.signedIn();
        var board = boards.find(slug, boards.sightOf(visitor)).orElseThrow(() -> new NotFoundProblem("board", slug));
        return pages.show("votes/_left_text.jte", new LeftText(budgets.left(board, visitor)));
    }

    /** The words alone; none when the board has no budget any more. */
    public record LeftText(Optional<VotesLeft> left) {}
}
