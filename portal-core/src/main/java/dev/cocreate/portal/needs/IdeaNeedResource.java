package dev.cocreate.portal.needs;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /ideas/<id>/need}, for the team: on which need an idea hangs, and a new need from what it says. */
@Path("/ideas/{id: [0-9][^/]*}/need")
public class IdeaNeedResource {
    private static final int SHOWN = 20;

    private final Ideas ideas;
    private final IdeasOfNeeds hung;
    private final Needs needs;
    private final NeedList list;
    private final Pages pages;
    private final Visit visit;

    @Inject
    IdeaNeedResource(Ideas ideas, IdeasOfNeeds hung, Needs needs, NeedList list, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.hung = hung;
        this.needs = needs;
        this.list = list;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@PathParam("id") String id, @QueryParam("q") @DefaultValue("") String words) {
        visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        return page(200, idea, words, prefilled(idea), List.of());
    }

    /** Puts the idea under a need that is there, or under one that is stated with it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(
            @PathParam("id") String id,
            @FormParam("need") @DefaultValue("") String need,
            @FormParam("statement") @DefaultValue("") String statement,
            @FormParam("description") @DefaultValue("") String description,
            @FormParam("horizon") @DefaultValue("") String horizon) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var draft = new NeedDraft(statement, description, horizon, NeedState.OPEN.slug());
        try {
            if (need.isBlank()) {
                var stated = hung.stateFor(List.of(idea.id()), draft, team, visit.language());
                return Response.seeOther(URI.create(stated.path())).build();
            }
            var chosen = NeedId.typed(need).orElseThrow(() -> new InvalidProblem(FieldError.of("need", "unknown")));
            hung.put(List.of(idea.id()), Optional.of(chosen), team);
            return Response.seeOther(URI.create(idea.path())).build();
        } catch (InvalidProblem invalid) {
            return page(422, idea, "", need.isBlank() ? draft : prefilled(idea), invalid.errors());
        }
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("id") String id) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        hung.put(List.of(idea.id()), Optional.empty(), team);
        return Response.seeOther(URI.create(idea.path())).build();
    }

    private static NeedDraft prefilled(IdeaView idea) {
        return NeedDraft.of(PlainText.shorten(PlainText.line(idea.need()), NeedDraft.LONGEST_STATEMENT));
    }

    private Response page(int status, IdeaView idea, String words, NeedDraft draft, List<FieldError> errors) {
        var found = NeedId.typed(words)
                .flatMap(needs::find)
                .map(List::of)
                .orElseGet(() -> list.page(new NeedQuery(words, "", "", "", "", ""), SHOWN)
                        .items());
        var form = new NeedForm(Optional.empty(), idea.path() + "/need", idea.path(), draft, 0, errors);
        return pages.show(
                status, "needs/of_idea.jte", new OfIdeaPage(idea, hung.needOf(idea.id()), words, found, form));
    }

    /**
     * On which need does an idea hang?
     *
     * @param now the one that it hangs on
     * @param needs to choose from
     * @param form of a new one
     */
    public record OfIdeaPage(
            IdeaView idea, Optional<NeedView> now, String words, List<NeedView> needs, NeedForm form) {}
}
