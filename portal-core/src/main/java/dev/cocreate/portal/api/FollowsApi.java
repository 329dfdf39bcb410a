package dev.cocreate.portal.api;

import dev.cocreate.portal.follows.Follows;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/ideas/<id>/follow}. */
@Path("/api/v1/ideas/{id}/follow")
@Produces("application/json")
public class FollowsApi {
    private final Follows follows;
    private final Visit visit;

    @Inject
    FollowsApi(Follows follows, Visit visit) {
        this.follows = follows;
        this.visit = visit;
    }

    @PUT
    public Response follow(@PathParam("id") String id) {
        var idea = IdeaId.parse(id);
        follows.follow(idea, visit.signedIn());
        return answer(idea, true);
    }

    @DELETE
    public Response unfollow(@PathParam("id") String id) {
        var idea = IdeaId.parse(id);
        follows.unfollow(idea, visit.signedIn());
        return answer(idea, false);
    }

    private static Response answer(IdeaId idea, boolean following) {
        return Answering.ok(Json.createObjectBuilder()
                .add("id", idea.toString())
                .add("following", following)
                .build());
    }
}
