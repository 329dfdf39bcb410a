package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.votes.Reasons;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /ideas/<id>/reasons}: why people voted, for the team. */
@Path("/ideas/{id: [0-9][^/]*}/reasons")
public class ReasonsResource {
    private static final int LIMIT = 20;

    private final Ideas ideas;
    private final Reasons reasons;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ReasonsResource(Ideas ideas, Reasons reasons, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.reasons = reasons;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("after") @DefaultValue("") String after,
            @HeaderParam("HX-Target") @Nullable String target) {
        visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var place = after.isEmpty() ? Optional.<String>empty() : Optional.of(after);
        var page = ReasonsPage.of(idea, reasons.split(idea.id()), reasons.newest(idea.id(), place, LIMIT));
        return pages.show("more-reasons".equals(target) ? "votes/_reasons.jte" : "votes/reasons.jte", page);
    }
}
