package dev.cocreate.portal.look;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code /look/<name>}: the logo; another one has another address. */
@Path("/look")
@Outside
public class LogoResource {
    private final Look look;

    @Inject
    LogoResource(Look look) {
        this.look = look;
    }

    @GET
    @Path("{name}")
    public Response show(@PathParam("name") String name) {
        var logo = look.logo(name).orElseThrow(() -> new NotFoundProblem("logo", name));
        return Response.ok(logo.bytes(), logo.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }
}
