package dev.cocreate.portal.behalf;

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

/** {@code /ideas/<id>/on-behalf}, for the team: voting for a customer. */
@Path("/ideas/{id: [0-9]+}/on-behalf")
public class VoteOnBehalfResource {
    private final OnBehalf onBehalf;
    private final Ideas ideas;
    private final Pages pages;
    private final Visit visit;

    @Inject
    VoteOnBehalfResource(OnBehalf onBehalf, Ideas ideas, Pages pages, Visit visit) {
        this.onBehalf = onBehalf;
        this.ideas = ideas;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response form(@PathParam("id") String id) {
        visit.team();
        return page(200, BehalfPage.empty(Optional.of(idea(id)), List.of()));
    }

    @POST
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
            return page(422, BehalfPage.of(idea, who, evidence, invalid.errors()));
        } catch (BudgetProblem spent) {
            return page(422, BehalfPage.of(idea, who, evidence, List.of(FieldError.of("email", "no-vote-left"))));
        }
    }

    private IdeaView idea(String id) {
        return ideas.view(IdeaId.parse(id), visit.visitor());
    }

    private Response page(int status, BehalfPage page) {
        return pages.show(status, "behalf/new.jte", page);
    }
}
