package dev.cocreate.portal.platform.web;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code /assets/<version>/<name>}: kept by browsers for a year; another content, or another colour, has another address. */
@Outside
@Path("/assets")
public class AssetsResource {
    private final Assets assets;

    @Inject
    AssetsResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("{version}/{name}")
    public Response asset(@PathParam("version") String version, @PathParam("name") String name) {
        var asset = assets.find(version, name).orElseThrow(() -> new NotFoundProblem("asset", name));
        return Response.ok(asset.content())
                .type(asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
