package dev.cocreate.portal.behalf;

import dev.cocreate.portal.accounts.AccountRole;
import dev.cocreate.portal.boards.Board;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.votes.BudgetProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /ideas/on-behalf} and {@code /ideas/<id>/on-behalf}, for the team: proposing and voting for a customer. */
@Path("/ideas")
public class BehalfResource {
    private final OnBehalf onBehalf;
    private final Ideas ideas;
    private final Boards boards;
    private final Pages pages;
    private final Visit visit;

    @Inject
    BehalfResource(OnBehalf onBehalf, Ideas ideas, Boards boards, Pages pages, Visit visit) {
        this.onBehalf = onBehalf;
        this.ideas = ideas;
        this.boards = boards;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Path("on-behalf")
    public Response form() {
        visit.team();
        return page(200, Optional.empty(), empty(), CustomerDraft.empty(), evidence(), List.of());
    }

    @POST
    @Path("on-behalf")
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
            return page(422, Optional.empty(), idea, who, evidence, invalid.errors());
        }
    }

    @GET
    @Path("{id: [0-9]+}/on-behalf")
    public Response form(@PathParam("id") String id) {
        visit.team();
        return page(200, Optional.of(idea(id)), empty(), CustomerDraft.empty(), evidence(), List.of());
    }

    @POST
    @Path("{id: [0-9]+}/on-behalf")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response vote(
            @PathParam("id") String id,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("account") @DefaultValue("") String account,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("told") @DefaultValue("false") boolean told,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("words") @DefaultValue("") String words,
            @FormParam("link") @DefaultValue("") String link) {
        var team = visit.team();
        var idea = idea(id);
        var who = new CustomerDraft(email, name, account, role, told);
        var evidence = new EvidenceDraft(kind, words, link);
        try {
            onBehalf.vote(idea.id(), who, evidence, visit.language(), team);
            return Response.seeOther(URI.create(idea.path() + "#backed")).build();
        } catch (InvalidProblem invalid) {
            return page(422, Optional.of(idea), empty(), who, evidence, invalid.errors());
        } catch (BudgetProblem spent) {
            return page(
                    422, Optional.of(idea), empty(), who, evidence, List.of(FieldError.of("email", "no-vote-left")));
        }
    }

    private IdeaView idea(String id) {
        return ideas.view(IdeaId.parse(id), visit.visitor());
    }

    private static IdeaDraft empty() {
        return new IdeaDraft("", "", "", Optional.empty(), List.of());
    }

    private static EvidenceDraft evidence() {
        return new EvidenceDraft(EvidenceKind.CALL.slug(), "", "");
    }

    private Response page(
            int status,
            Optional<IdeaView> idea,
            IdeaDraft draft,
            CustomerDraft who,
            EvidenceDraft evidence,
            List<FieldError> errors) {
        var here = boards.all(boards.sightOf(visit.visitor()));
        return pages.show(status, "behalf/new.jte", new BehalfPage(idea, draft, who, evidence, here, errors));
    }

    /**
     * The form.
     *
     * @param idea the one that a customer wants; empty when they propose one
     */
    public record BehalfPage(
            Optional<IdeaView> idea,
            IdeaDraft draft,
            CustomerDraft who,
            EvidenceDraft evidence,
            List<Board> boards,
            List<FieldError> errors) {
        public String action() {
            return idea.map(one -> one.path() + "/on-behalf").orElse("/ideas/on-behalf");
        }

        public String back() {
            return idea.map(IdeaView::path).orElse("/ideas");
        }

        public List<EvidenceKind> kinds() {
            return List.of(EvidenceKind.values());
        }

        public List<AccountRole> roles() {
            return List.of(AccountRole.values());
        }
    }
}
