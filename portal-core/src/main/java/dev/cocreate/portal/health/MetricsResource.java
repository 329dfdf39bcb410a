package dev.cocreate.portal.health;

import dev.cocreate.portal.platform.metrics.Metrics;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Outside;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /metrics}, for an administrator, or for {@code ?token=} with the operator's {@code COCREATE_METRICS_TOKEN}. */
@Outside
@Path("/metrics")
public class MetricsResource {
    private final Metrics metrics;
    private final Operator operator;
    private final Visit visit;

    @Inject
    MetricsResource(Metrics metrics, Operator operator, Visit visit) {
        this.metrics = metrics;
        this.operator = operator;
        this.visit = visit;
    }

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String all(@QueryParam("token") @Nullable String token) {
        if (!isMetricsToken(Optional.ofNullable(token))) {
            visit.administrator();
        }
        return metrics.text();
    }

    private boolean isMetricsToken(Optional<String> token) {
        return token.isPresent()
                && operator.metricsToken()
                        .filter(fixed -> MessageDigest.isEqual(
                                fixed.getBytes(StandardCharsets.UTF_8),
                                token.get().getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
