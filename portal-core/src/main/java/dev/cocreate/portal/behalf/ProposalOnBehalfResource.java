package dev.cocreate.portal.behalf;

import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /ideas/on-behalf}, for the team: proposing for a customer. */
@Path("/ideas/on-behalf")
public class ProposalOnBehalfResource {
    private final OnBehalf onBehalf;
    private final Boards boards;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ProposalOnBehalfResource(OnBehalf onBehalf, Boards boards, Pages pages, Visit visit) {
        this.onBehalf = onBehalf;
        this.boards = boards;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response form() {
        visit.team();
        return page(200, BehalfPage.empty(Optional.empty(), boards()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("board") @DefaultValue("") String board,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("account") @DefaultValue("") String account,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("told") @DefaultValue("false") boolean told,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("link") @DefaultValue("") String link) {
        var team = visit.team();
        var idea = new IdeaDraft(title, text, need, board.isEmpty() ? Optional.empty() : Optional.of(board), List.of());
        var who = new CustomerDraft(email, name, account, role, told);
        var evidence = new EvidenceDraft(kind, words, link);
        try {
            var proposed = onBehalf.propose(who, idea, evidence, visit.language(), team);
            return Response.seeOther(URI.create(proposed.path())).build();
        } catch (InvalidProblem invalid) {
            return page(422, new BehalfPage(Optional.empty(), idea, who, evidence, boards(), invalid.errors()));
        }
    }

    private List<Board> boards() {
        return boards.all(boards.sightOf(visit.visitor()));
    }

    private Response page(int status, BehalfPage page) {
        return pages.show(status, "behalf/new.jte", page);
    }
}
