package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.votes.Reasons;
import dev.cocreate.portal.votes.Stake;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /ideas/<id>/reason}: what one's own vote means. */
@Path("/ideas/{id: [0-9][^/]*}/reason")
public class ReasonResource {
    private final Ideas ideas;
    private final Reasons reasons;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ReasonResource(Ideas ideas, Reasons reasons, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.reasons = reasons;
        this.pages = pages;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response give(
            @PathParam("id") String id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("importance") @Nullable String importance,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        var visitor = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        try {
            var said = Stake.checked(Optional.ofNullable(importance), Optional.of(reason));
            var stake = reasons.give(idea.id(), visitor, said);
            return htmx != null
                    ? pages.show("votes/_reason.jte", ReasonForm.kept(idea.id(), stake))
                    : Response.seeOther(URI.create(idea.path())).build();
        } catch (InvalidProblem invalid) {
            var known = reasons.of(idea.id(), visitor).orElse(Stake.none());
            var again = new ReasonForm(idea.id(), reason, known.importance(), invalid.errors(), false);
            return pages.show(422, htmx != null ? "votes/_reason.jte" : "votes/reason.jte", again);
        }
    }
}
