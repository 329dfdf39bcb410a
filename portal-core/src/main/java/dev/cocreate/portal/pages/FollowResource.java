package dev.cocreate.portal.pages;

import dev.cocreate.portal.follows.Follows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.people.Pending;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.platform.web.YesOrNo;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** {@code /ideas/<id>/follow}: wanting to be told what becomes of an idea. */
@Path("/ideas/{id: [0-9][^/]*}/follow")
public class FollowResource {
    private final Ideas ideas;
    private final Follows follows;
    private final Pending pending;
    private final Pages pages;
    private final Visit visit;

    @Inject
    FollowResource(Ideas ideas, Follows follows, Pending pending, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.follows = follows;
        this.pending = pending;
        this.pages = pages;
        this.visit = visit;
    }

    /** The button as it is now: whoever votes follows, so a vote on the same page asks for it anew. */
    @GET
    public Response now(@PathParam("id") String id, @HeaderParam("HX-Request") @Nullable String htmx) {
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        if (htmx == null || visit.visitor().isEmpty()) {
            return Response.seeOther(URI.create(idea.path())).build();
        }
        return pages.show(
                "follows/_button.jte", new FollowButton(idea.id(), follows.isFollowing(idea.id(), visit.signedIn())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @PathParam("id") String id,
            @FormParam("following") @DefaultValue("true") String sent,
            @HeaderParam("HX-Request") @Nullable String htmx) {
        var idea = ideas.viewGoingOn(IdeaId.parse(id), visit.visitor());
        if (visit.visitor().isEmpty()) {
            return pending.keep(PendingFollow.KIND, PendingFollow.json(idea.id()), htmx != null);
        }
        var following = YesOrNo.parse("following", sent);
        if (following) {
            follows.follow(idea.id(), visit.signedIn());
        } else {
            follows.unfollow(idea.id(), visit.signedIn());
        }
        return htmx != null
                ? pages.show("follows/_chosen.jte", new FollowButton(idea.id(), following))
                : Response.seeOther(URI.create(idea.path())).build();
    }
}
