package dev.cocreate.portal.health;

import dev.cocreate.portal.boards.Statuses;
import dev.cocreate.portal.platform.web.Assets;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /health}: {@code live} costs nothing, {@code ready} asks the database. */
@Outside
@Path("/health")
@Produces("text/plain")
public class HealthResource {
    private static final Logger log = LoggerFactory.getLogger(HealthResource.class);

    private final Jdbi jdbi;
    private final Statuses statuses;
    private final Assets assets;

    @Inject
    HealthResource(Jdbi jdbi, Statuses statuses, Assets assets) {
        this.jdbi = jdbi;
        this.statuses = statuses;
        this.assets = assets;
    }

    @GET
    @Path("live")
    public String live() {
        return "live\n";
    }

    @GET
    @Path("ready")
    public Response ready() {
        try {
            jdbi.useHandle(handle -> handle.execute("select 1 from idea limit 1"));
            statuses.first();
            assets.address("app.css", Optional.empty());
            return Response.ok("ready\n").build();
        } catch (RuntimeException unready) {
            log.warn("Not ready: {}", unready.toString());
            return Response.status(503).entity("not ready\n").build();
        }
    }
}
