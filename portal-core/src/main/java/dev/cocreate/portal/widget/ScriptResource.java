package dev.cocreate.portal.widget;

import dev.cocreate.portal.platform.settings.Brand;
import dev.cocreate.portal.platform.web.Assets;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code /widget.js}: the script that hosts put into their pages. The same for every host and everybody, in the portal's colour. */
@Path("/widget.js")
@Outside
public class ScriptResource {
    private final Assets assets;
    private final Brand brand;

    @Inject
    ScriptResource(Assets assets, Brand brand) {
        this.assets = assets;
        this.brand = brand;
    }

    /** Its address stands in pages that are not ours, so it is asked for again after an hour. */
    @GET
    public Response script() {
        return Response.ok(assets.content("widget.js", brand.marks().accent()))
                .type("text/javascript;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600, stale-while-revalidate=86400")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
