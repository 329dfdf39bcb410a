package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Outlooks;
import dev.cocreate.portal.ideas.Places;
import dev.cocreate.portal.platform.visit.Visit;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /roadmap/<id>/…}, for the team: where an idea stands, and when it may come. */
@Path("/roadmap/{id: [0-9]+}")
public class RoadmapEditResource {
    private final Places places;
    private final Outlooks outlooks;
    private final Visit visit;

    @Inject
    RoadmapEditResource(Places places, Outlooks outlooks, Visit visit) {
        this.places = places;
        this.outlooks = outlooks;
        this.visit = visit;
    }

    @POST
    @Path("place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("id") String id, @FormParam("to") @DefaultValue("") String to) {
        places.move(IdeaId.parse(id), to, visit.team());
        return back(id);
    }

    @POST
    @Path("outlook")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("id") String id,
            @FormParam("confidence") @Nullable String confidence,
            @FormParam("due") @Nullable String due) {
        outlooks.say(IdeaId.parse(id), Optional.ofNullable(confidence), Optional.ofNullable(due), visit.team());
        return back(id);
    }

    private static Response back(String id) {
        return Response.seeOther(URI.create("/roadmap#step-" + id)).build();
    }
}
