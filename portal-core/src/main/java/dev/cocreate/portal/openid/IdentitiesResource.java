package dev.cocreate.portal.openid;

import dev.cocreate.portal.platform.visit.Visit;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code /me/sign-ins}: ends a way by which somebody signs in. The link in a mail is always left. */
@Path("/me/sign-ins")
public class IdentitiesResource {
    private final Identities identities;
    private final Visit visit;

    @Inject
    IdentitiesResource(Identities identities, Visit visit) {
        this.identities = identities;
        this.visit = visit;
    }

    @POST
    @Path("{id}/unlink")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unlink(@PathParam("id") long id) {
        identities.unlink(id, visit.signedIn());
        return Response.seeOther(URI.create("/me/profile")).build();
    }
}
