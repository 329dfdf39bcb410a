package dev.cocreate.portal.decisions;

import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Stances;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
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

/** {@code /decisions}, for the team: what it decided, why, and at whose cost. */
@Path(DecisionsResource.PATH)
public class DecisionsResource {
    static final String PATH = "/decisions";

    private static final int SHOWN = 20;

    private final Decisions decisions;
    private final Stances stances;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    DecisionsResource(Decisions decisions, Stances stances, Markdown markdown, Pages pages, Visit visit) {
        this.decisions = decisions;
        this.stances = stances;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("interest") @DefaultValue("") String interest,
            @QueryParam("after") @DefaultValue("") String after) {
        visit.team();
        var query = DecisionQuery.parse(words, interest, after);
        var slice = decisions.page(query, SHOWN);
        var first = after.isBlank() && !query.isNarrowed();
        return pages.show(
                "decisions/index.jte",
                new DecisionsPage(
                        query,
                        slice.items().stream().map(this::told).toList(),
                        slice.address(query.address()),
                        first ? stances.harmful() : List.of(),
                        first ? stances.dueAgain() : List.of()));
    }

    @GET
    @Path("{id: [0-9]+}")
    public Response show(@PathParam("id") long id) {
        visit.team();
        return pages.show("decisions/show.jte", told(decisions.view(id)));
    }

    @GET
    @Path("new")
    public Response form(
            @QueryParam("idea") @DefaultValue("") String idea,
            @QueryParam("corrects") @DefaultValue("0") long corrects) {
        visit.team();
        var draft = corrects == 0 ? DecisionDraft.about(idea) : DecisionDraft.correcting(decisions.view(corrects));
        return pages.show("decisions/new.jte", new FormPage(draft, List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @FormParam("what") @DefaultValue("") String what,
            @FormParam("why") @DefaultValue("") String why,
            @FormParam("traded") List<String> traded,
            @FormParam("evidence") @DefaultValue("") String evidence,
            @FormParam("idea") @DefaultValue("") String idea,
            @FormParam("corrects") @DefaultValue("") String corrects) {
        var team = visit.team();
        var draft = new DecisionDraft(what, why, traded, evidence, idea, corrects);
        try {
            return Response.seeOther(URI.create(decisions.record(draft, team).path()))
                    .build();
        } catch (InvalidProblem invalid) {
            return pages.show(422, "decisions/new.jte", new FormPage(draft, invalid.errors()));
        }
    }

    private Told told(Decision decision) {
        return new Told(decision, markdown.html(decision.why()), markdown.html(decision.evidence()));
    }

    /** A decision, and its words as they are shown. */
    public record Told(Decision decision, Html why, Html evidence) {}

    /**
     * The list.
     *
     * @param harmful ideas that would harm customers, which stand before everything else
     * @param dueAgain declined ideas whose day to look again has come
     */
    public record DecisionsPage(
            DecisionQuery query,
            List<Told> items,
            Optional<String> next,
            List<IdeaView> harmful,
            List<IdeaView> dueAgain) {}

    /** What is being written down. */
    public record FormPage(DecisionDraft draft, List<FieldError> errors) {}
}
