package dev.cocreate.portal.notices;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** {@code /ideas/<id>/audience}, for the team: who will be told of an answer. A piece of the form in which it is written. */
@Path("/ideas/{id: [0-9][^/]*}/audience")
public class AudienceResource {
    private final Ideas ideas;
    private final Audiences audiences;
    private final Pages pages;
    private final Visit visit;

    @Inject
    AudienceResource(Ideas ideas, Audiences audiences, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.audiences = audiences;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        return pages.show("notices/_audience.jte", audiences.of(idea, team.id()));
    }
}
