package dev.cocreate.portal.pages;

import dev.cocreate.portal.decisions.Decisions;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.Stances;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /ideas/<id>/harm} and {@code /bet}: the team says how it stands to an idea. */
@Path("/ideas/{id: [0-9][^/]*}/{stance: harm|bet}")
public class StanceResource {
    private final Ideas ideas;
    private final Stances stances;
    private final Decisions decisions;
    private final Pages pages;
    private final Visit visit;

    @Inject
    StanceResource(Ideas ideas, Stances stances, Decisions decisions, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.stances = stances;
        this.decisions = decisions;
        this.pages = pages;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("id") String id,
            @PathParam("stance") String stance,
            @FormParam("harm") @DefaultValue("") String harm,
            @FormParam("public") @DefaultValue("false") boolean shown,
            @FormParam("hypothesis") @DefaultValue("") String hypothesis,
            @FormParam("was") @Nullable String was,
            @FormParam("then") @DefaultValue("") String then) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var isHarm = stance.equals("harm");
        try {
            refuseUnlessSeen(stance, idea, was);
            if (then.equals("clear")) {
                return seeOther(isHarm ? stances.clearHarm(idea.id(), team) : stances.noBet(idea.id(), team));
            }
            return seeOther(
                    isHarm ? stances.flagHarm(idea.id(), harm, shown, team) : stances.bet(idea.id(), hypothesis, team));
        } catch (InvalidProblem invalid) {
            var part = new DecidingPart(
                    decisions.of(idea.id()),
                    stances.isOfTheTeam(idea.id()),
                    Optional.of(isHarm ? harm : hypothesis),
                    invalid.errors());
            return pages.show(422, "decisions/stance.jte", new StancePage(idea, part));
        }
    }

    /** Nobody overwrites a sentence that they have not read; {@code was} is the one that stood in the form. */
    private static void refuseUnlessSeen(String stance, IdeaView idea, @Nullable String was) {
        var isHarm = stance.equals("harm");
        var said = isHarm ? idea.stance().harm() : idea.stance().hypothesis();
        if (was != null && !was.equals(said.orElse(""))) {
            throw new InvalidProblem(List.of(
                    FieldError.of(isHarm ? "harm" : "hypothesis", "changed-meanwhile"),
                    new FieldError(isHarm ? "harm" : "hypothesis", "says-now", Map.of("now", said.orElse("–")))));
        }
    }

    private static Response seeOther(IdeaView idea) {
        return Response.seeOther(URI.create(idea.path() + "#deciding")).build();
    }

    /** The forms again, with what could not be taken. */
    public record StancePage(IdeaView idea, DecidingPart part) {}
}
