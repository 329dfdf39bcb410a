package dev.cocreate.portal.widget;

import dev.cocreate.portal.hosts.Guests;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /widget/<host>/session}: a frame changes the token that its host gave it for a session that it keeps in its memory. */
@Path("/widget/{host}/session")
@Outside
public class FrameSessionResource {
    private final Frames frames;
    private final Guests guests;

    @Inject
    FrameSessionResource(Frames frames, Guests guests) {
        this.frames = frames;
        this.guests = guests;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response begin(@PathParam("host") String host, @FormParam("token") @DefaultValue("") String token) {
        var session = guests.signInInFrame(token, frames.host(host));
        return Response.ok(Json.createObjectBuilder()
                        .add("session", session)
                        .build()
                        .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
